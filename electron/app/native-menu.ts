import { Menu } from 'electron';
import type { MenuModel } from '../../shared/contracts/menu.contract.ts';
import { menuTemplate, type OnCommand } from './menu-template.ts';

/** Shows the menu that the command registry describes, as the native menu of every window. */
export function showNativeMenu(menus: MenuModel, onCommand: OnCommand): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menus, onCommand)));
}
