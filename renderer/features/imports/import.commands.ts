import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket } from '../docket/api.ts';
import { chooseAndImport } from './choose-and-import.ts';

export const importFiles: WorkbenchCommand = {
  id: 'evidence.importMail',
  title: 'Import Mail Files…',
  category: 'Evidence',
  icon: 'inbox',
  keys: ['Ctrl+Alt+I'],
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.file', group: '3_import', order: 1 },
    { menu: 'viewTitle.evidence', group: '1_import', order: 1, isInline: true },
  ],
  run: async (workbench) => void (await chooseAndImport(workbench, 'files')),
};

export const importFolder: WorkbenchCommand = {
  id: 'evidence.importFolder',
  title: 'Import a Folder of Mail…',
  category: 'Evidence',
  icon: 'new-folder',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.file', group: '3_import', order: 2 },
    { menu: 'viewTitle.evidence', group: '1_import', order: 2, isInline: true },
  ],
  run: async (workbench) => void (await chooseAndImport(workbench, 'folder')),
};
