import { useStore } from 'zustand';
import { IconButton } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { MenuBar } from '../../ui/menu/menu-bar.tsx';
import { quickOpen } from '../command-palette/palette.commands.ts';
import { togglePanel, toggleSideBar } from '../layout/layout.commands.ts';
import { menuEntries } from '../menu-entries.ts';
import { useWorkbench } from '../workbench.ts';
import { BrandMark } from './brand-mark.tsx';
import { menuBar } from './menu-bar-titles.ts';

export function TitleBar() {
  const workbench = useWorkbench();
  const title = useStore(workbench.context.store, (keys) => keys['window.title']);
  const { isSideBarOpen, isPanelOpen } = useStore(workbench.layout.store);
  const menus = menuBar
    .map((menu) => ({ ...menu, groups: () => menuEntries(workbench, menu.id) }))
    .filter((menu) => menu.groups().length > 0);
  return (
    <header className="title-bar" data-part="titleBar">
      <h1 className="visually-hidden">{title}</h1>
      <BrandMark size={18} />
      <MenuBar label="Menu" menus={menus} />
      <button type="button" className="docket-box" onClick={() => workbench.commands.run(quickOpen, undefined)}>
        <Icon name="search" size={14} />
        <span>{title}</span>
        <kbd>{workbench.keybindings.keyOf(quickOpen.id) ?? ''}</kbd>
      </button>
      <div className="title-tools">
        <IconButton
          icon={isSideBarOpen ? 'layout-sidebar-left' : 'layout-sidebar-left-off'}
          label="Side bar"
          aria-pressed={isSideBarOpen}
          onClick={() => workbench.commands.run(toggleSideBar, undefined)}
        />
        <IconButton
          icon={isPanelOpen ? 'layout-panel' : 'layout-panel-off'}
          label="Panel"
          aria-pressed={isPanelOpen}
          onClick={() => workbench.commands.run(togglePanel, undefined)}
        />
      </div>
    </header>
  );
}
