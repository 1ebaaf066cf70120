import type { WorkbenchCommand } from '../workbench.ts';
import { focusNextPart, focusPart } from './part-focus.ts';

export const focusNext: WorkbenchCommand = {
  id: 'workbench.focusNextPart',
  title: 'Go to the Next Part of the Window',
  category: 'View',
  keys: ['F6'],
  menus: [{ menu: 'menuBar.go', group: '3_parts', order: 1 }],
  run: () => focusNextPart(1),
};

export const focusPrevious: WorkbenchCommand = {
  id: 'workbench.focusPreviousPart',
  title: 'Go to the Previous Part of the Window',
  category: 'View',
  keys: ['Shift+F6'],
  menus: [{ menu: 'menuBar.go', group: '3_parts', order: 2 }],
  run: () => focusNextPart(-1),
};

export const focusSideBar: WorkbenchCommand = {
  id: 'workbench.focusSideBar',
  title: 'Go to the Side Bar',
  category: 'View',
  keys: ['Ctrl+0'],
  async run({ layout }) {
    layout.set({ isSideBarOpen: true });
    await nextFrame();
    focusPart('sideBar');
  },
};

export const focusEditor: WorkbenchCommand = {
  id: 'workbench.focusEditor',
  title: 'Go to the Editor',
  category: 'View',
  keys: ['Ctrl+1'],
  run: () => void focusPart('editorArea'),
};

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
