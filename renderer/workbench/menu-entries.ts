import { keyCaps, parseChord } from '../platform/keybindings/key-chord.ts';
import type { MenuId } from '../platform/menus/menu-id.ts';
import { type MenuItem, menuModel } from '../platform/menus/menu-model.ts';
import type { MenuEntry } from '../ui/menu/menu.tsx';
import type { Workbench } from './workbench.ts';

/** A menu's commands as the menu component wants them. */
export function menuEntries(workbench: Workbench, menu: MenuId, keep: (item: MenuItem) => boolean = () => true) {
  return menuModel(workbench, menu)
    .map((group) => group.filter(keep).map((item) => toEntry(workbench, item)))
    .filter((group) => group.length > 0);
}

function toEntry(workbench: Workbench, item: MenuItem): MenuEntry {
  return {
    id: item.command,
    title: item.title,
    reason: item.reason,
    strokes:
      item.key === undefined ? undefined : parseChord(item.key).map((stroke) => keyCaps(stroke, workbench.isMac)),
    choose: () => void workbench.commands.runLink({ command: item.command }),
  };
}
