import { useStore } from 'zustand';
import type { MenuId } from '../platform/menus/menu-id.ts';
import { menuModel } from '../platform/menus/menu-model.ts';
import { IconButton } from '../ui/button/button.tsx';
import { MenuButton } from '../ui/menu/menu-button.tsx';
import { menuEntries } from './menu-entries.ts';
import { useWorkbench } from './workbench.ts';

/** The commands of a menu as icons, the rest behind ⋯. */
export function MenuToolbar({ menu }: { readonly menu: MenuId }) {
  const workbench = useWorkbench();
  useStore(workbench.context.store);
  const items = menuModel(workbench, menu).flat();
  const inline = items.filter((item) => item.isInline && item.icon !== undefined);
  return (
    <div className="menu-toolbar">
      {inline.map((item) => (
        <IconButton
          key={item.command}
          icon={item.icon ?? 'blank'}
          label={item.reason === undefined ? item.title : `${item.title}. ${item.reason}`}
          aria-disabled={item.reason !== undefined}
          onClick={() => workbench.commands.runLink({ command: item.command })}
        />
      ))}
      {items.length > inline.length && (
        <MenuButton
          icon="ellipsis"
          label="More"
          groups={() => menuEntries(workbench, menu, (item) => !item.isInline)}
        />
      )}
    </div>
  );
}
