import type { WorkbenchCommand } from '../workbench.ts';

export const showCommands: WorkbenchCommand = {
  id: 'workbench.showCommands',
  title: 'Show All Commands',
  category: 'View',
  icon: 'terminal',
  keys: ['Ctrl+Shift+P', 'F1'],
  menus: [
    { menu: 'menuBar.view', group: '1_find', order: 1 },
    { menu: 'settingsGear', group: '1_find' },
  ],
  run: ({ quickInput }) => quickInput.show('> '),
};

export const quickOpen: WorkbenchCommand = {
  id: 'workbench.quickOpen',
  title: 'Go to a Record…',
  category: 'Go',
  icon: 'go-to-file',
  keys: ['Ctrl+P'],
  menus: [{ menu: 'menuBar.go', group: '1_find', order: 1 }],
  run: ({ quickInput }) => quickInput.show(''),
};
