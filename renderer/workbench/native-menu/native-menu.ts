import {
  type MenuItemModel,
  type MenuModel,
  menuCommandChosen,
  showMenu,
} from '../../../shared/contracts/menu.contract.ts';
import { type Dispose, disposeTogether } from '../../platform/disposable.ts';
import type { MenuId } from '../../platform/menus/menu-id.ts';
import { type MenuItem, menuModel } from '../../platform/menus/menu-model.ts';
import { menuBar } from '../title-bar/menu-bar-titles.ts';
import type { Workbench } from '../workbench.ts';

/** Keeps the system's menu equal to the command registry, and runs what is chosen there. */
export function followNativeMenu(workbench: Workbench): Dispose {
  const { mainProcess, commands, keybindings, context } = workbench;
  let last = '';
  let isWaiting = false;
  const send = () => {
    isWaiting = false;
    const menus = nativeMenu(workbench);
    const text = JSON.stringify(menus);
    if (text === last) return;
    last = text;
    void mainProcess.call(showMenu, { menus });
  };
  // A gesture changes several context keys at once; the menu is sent once after all of them.
  const sendSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(send);
  };
  sendSoon();
  return disposeTogether(
    context.store.subscribe(sendSoon),
    keybindings.store.subscribe(sendSoon),
    commands.registry.store.subscribe(sendSoon),
    mainProcess.on(menuCommandChosen, ({ command }) => void commands.runLink({ command })),
  );
}

function nativeMenu(workbench: Workbench): MenuModel {
  return menuBar
    .map(({ id, title }) => ({ label: title, items: nativeItems(workbench, id) }))
    .filter(({ items }) => items.length > 0);
}

function nativeItems(workbench: Workbench, menu: MenuId): MenuItemModel[] {
  const groups = menuModel(workbench, menu).map((group) => group.map(toNativeItem));
  const all: MenuItemModel[][] = [...groups, ...systemGroups(menu)];
  return all.flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' as const }, ...group]));
}

/** What the system does by itself: the clipboard in every field, and leaving. */
function systemGroups(menu: MenuId): MenuItemModel[][] {
  const roles = { 'menuBar.edit': ['cut', 'copy', 'paste', 'selectAll'], 'menuBar.file': ['quit'] } as const;
  if (menu !== 'menuBar.edit' && menu !== 'menuBar.file') return [];
  return [roles[menu].map((role) => ({ kind: 'role', role }))];
}

function toNativeItem({ command, title, key, reason }: MenuItem): MenuItemModel {
  const accelerator = acceleratorOf(key);
  return {
    kind: 'command',
    command,
    label: title,
    isEnabled: reason === undefined,
    ...(accelerator === undefined ? {} : { accelerator }),
  };
}

/** Electron's spelling; keys of two strokes have none. */
function acceleratorOf(key: string | undefined): string | undefined {
  if (key === undefined || key.includes(' ')) return undefined;
  return key.replace('Ctrl', 'CmdOrCtrl').replace('=', 'Plus');
}
