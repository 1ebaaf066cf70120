import type { WorkbenchCommand } from '../workbench.ts';

export const toggleSideBar: WorkbenchCommand = {
  id: 'workbench.toggleSideBar',
  title: 'Toggle Side Bar',
  category: 'View',
  icon: 'layout-sidebar-left',
  keys: ['Ctrl+B'],
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 1 }],
  run: ({ layout }) => layout.set({ isSideBarOpen: !layout.store.getState().isSideBarOpen }),
};

export const togglePanel: WorkbenchCommand = {
  id: 'workbench.togglePanel',
  title: 'Toggle Panel',
  category: 'View',
  icon: 'layout-panel',
  keys: ['Ctrl+J'],
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 2 }],
  run: ({ layout }) => layout.set({ isPanelOpen: !layout.store.getState().isPanelOpen }),
};
