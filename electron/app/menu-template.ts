import type { MenuItemConstructorOptions } from 'electron';
import type { CommandItemModel, MenuItemModel, MenuModel } from '../../shared/contracts/menu.contract.ts';

export type OnCommand = (command: string) => void;

/** The model in Electron's words. The id of an item is its command. */
export function menuTemplate(menus: MenuModel, onCommand: OnCommand): MenuItemConstructorOptions[] {
  return menus.map(({ label, items }) => ({ label, submenu: items.map((item) => itemTemplate(item, onCommand)) }));
}

function itemTemplate(item: MenuItemModel, onCommand: OnCommand): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: item.role };
    case 'submenu':
      return { label: item.label, submenu: item.items.map((child) => commandTemplate(child, onCommand)) };
    case 'command':
      return commandTemplate(item, onCommand);
  }
}

function commandTemplate(
  { command, label, accelerator, isEnabled, isChecked }: CommandItemModel,
  onCommand: OnCommand,
): MenuItemConstructorOptions {
  return {
    id: command,
    label,
    enabled: isEnabled,
    click: () => onCommand(command),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(isChecked === undefined ? {} : { type: 'checkbox' as const, checked: isChecked }),
  };
}
