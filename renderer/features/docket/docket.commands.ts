import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { docketStateEditor } from './docket-state.editor.tsx';
import { askName } from './name-dialog.tsx';
import { showNewDocket } from './new-docket-dialog.tsx';
import { leaveDocket, openChosenFolder, openFolder, openSample } from './open-docket.ts';
import { owedEditor } from './owed.editor.tsx';
import { aDocket } from './requirements.ts';
import { verify } from './verify-docket.ts';

export const newDocket: WorkbenchCommand = {
  id: 'docket.create',
  title: 'Start a New Docket…',
  category: 'Docket',
  icon: 'new-folder',
  keys: ['Ctrl+Alt+N'],
  menus: [
    { menu: 'welcomeStart', order: 1 },
    { menu: 'menuBar.file', group: '1_open', order: 1 },
  ],
  run: showNewDocket,
};

export const openDocketFolder: WorkbenchCommand = {
  id: 'docket.open',
  title: 'Open a Docket…',
  category: 'Docket',
  icon: 'folder-opened',
  keys: ['Ctrl+O'],
  menus: [
    { menu: 'welcomeStart', order: 2 },
    { menu: 'menuBar.file', group: '1_open', order: 2 },
  ],
  run: openChosenFolder,
};

export const openTheSample: WorkbenchCommand = {
  id: 'docket.openSample',
  title: 'Open the Sample Docket',
  category: 'Docket',
  icon: 'beaker',
  menus: [
    { menu: 'welcomeStart', order: 3 },
    { menu: 'menuBar.file', group: '1_open', order: 4 },
  ],
  async run(workbench) {
    const { officer } = docketSession.getState();
    if (officer?.isRemembered) await openSample(workbench, officer.name);
    else askName(workbench, (name) => openSample(workbench, name));
  },
};

export const openRecent: WorkbenchCommand = {
  id: 'docket.openRecent',
  title: 'Open a Recent Docket…',
  category: 'Docket',
  icon: 'history',
  keys: ['Ctrl+R'],
  menus: [{ menu: 'menuBar.file', group: '1_open', order: 3 }],
  async run(workbench) {
    const { recent } = docketSession.getState();
    const options = recent.map((docket) => ({
      title: `${docket.name}, ${docket.folderName}${docket.isThere ? '' : ' (not there now)'}`,
      value: docket,
      icon: 'folder-library',
    }));
    const chosen = await workbench.quickInput.choose('Open a recent docket', options);
    if (chosen !== undefined) await openFolder(workbench, chosen.name, { recent: chosen.id });
  },
};

export const closeTheDocket: WorkbenchCommand = {
  id: 'docket.close',
  title: 'Close the Docket',
  category: 'Docket',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.file', group: '9_close', order: 2 }],
  run: leaveDocket,
};

export const showOwed: WorkbenchCommand = {
  id: 'docket.showOwed',
  title: 'Show What Is Owed',
  category: 'Docket',
  icon: 'checklist',
  keys: ['Ctrl+Shift+3'],
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '1_show', order: 1 }],
  run: ({ editors }) => editors.open(owedEditor, null),
};

export const showState: WorkbenchCommand = {
  id: 'docket.showState',
  title: 'Show the State of the Docket',
  category: 'Docket',
  icon: 'verified',
  menus: [{ menu: 'menuBar.docket', group: '2_state', order: 1 }],
  run: ({ editors }) => editors.open(docketStateEditor, null),
};

export const verifyTheDocket: WorkbenchCommand = {
  id: 'docket.verify',
  title: 'Verify Every Entry and Original',
  category: 'Docket',
  icon: 'verified',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '2_state', order: 2 }],
  run: verify,
};

export const changeName: WorkbenchCommand = {
  id: 'officer.rename',
  title: 'Change Your Name…',
  category: 'Docket',
  icon: 'account',
  menus: [{ menu: 'menuBar.docket', group: '3_officer' }],
  run: (workbench) => askName(workbench),
};
