import type { Requirement } from '../../platform/commands/command.ts';
import type { WorkbenchCommand } from '../workbench.ts';

const anEditor: Requirement = { when: 'editor.isOpen', otherwise: 'No editor is open.' };

export const closeEditor: WorkbenchCommand = {
  id: 'editor.close',
  title: 'Close the Editor',
  category: 'View',
  keys: ['Ctrl+W', 'Ctrl+F4'],
  requires: [anEditor],
  menus: [
    { menu: 'menuBar.file', group: '9_close', order: 1 },
    { menu: 'editorTitle', group: '2_close' },
  ],
  run: ({ editors }) => editors.closeActive(),
};

export const splitEditor: WorkbenchCommand = {
  id: 'editor.splitRight',
  title: 'Split the Editor Right',
  category: 'View',
  icon: 'split-horizontal',
  keys: ['Ctrl+\\'],
  requires: [anEditor],
  menus: [
    { menu: 'editorTitle', group: '1_split', isInline: true },
    { menu: 'menuBar.view', group: '4_editors' },
  ],
  run: ({ editors }) => editors.splitActive(),
};

export const nextTab: WorkbenchCommand = {
  id: 'editor.nextTab',
  title: 'Go to the Next Tab',
  category: 'Go',
  keys: ['Ctrl+PageDown'],
  requires: [anEditor],
  menus: [{ menu: 'menuBar.go', group: '2_tabs', order: 1 }],
  run: ({ editors }) => editors.showNextTab(1),
};

export const previousTab: WorkbenchCommand = {
  id: 'editor.previousTab',
  title: 'Go to the Previous Tab',
  category: 'Go',
  keys: ['Ctrl+PageUp'],
  requires: [anEditor],
  menus: [{ menu: 'menuBar.go', group: '2_tabs', order: 2 }],
  run: ({ editors }) => editors.showNextTab(-1),
};

export const nextGroup: WorkbenchCommand = {
  id: 'editor.nextGroup',
  title: 'Go to the Next Editor Group',
  category: 'Go',
  keys: ['Ctrl+K Ctrl+Right'],
  requires: [{ when: 'editor.isSplit', otherwise: 'The editor area is not split.' }],
  menus: [{ menu: 'menuBar.go', group: '2_tabs', order: 3 }],
  run: ({ editors }) => editors.showNextGroup(1),
};
