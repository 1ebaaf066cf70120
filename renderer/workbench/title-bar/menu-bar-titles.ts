import type { MenuId } from '../../platform/menus/menu-id.ts';

/** The menus of the window and of the system, in their order. An empty one is not shown. */
export const menuBar: readonly { readonly id: Extract<MenuId, `menuBar.${string}`>; readonly title: string }[] = [
  { id: 'menuBar.file', title: 'File' },
  { id: 'menuBar.edit', title: 'Edit' },
  { id: 'menuBar.view', title: 'View' },
  { id: 'menuBar.go', title: 'Go' },
  { id: 'menuBar.docket', title: 'Docket' },
  { id: 'menuBar.letters', title: 'Letters' },
  { id: 'menuBar.help', title: 'Help' },
];
