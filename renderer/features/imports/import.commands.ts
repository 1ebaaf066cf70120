import { chooseEvidenceFiles } from '../../../shared/contracts/evidence-import.contract.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket } from '../docket/api.ts';
import { runImport } from './run-import.ts';

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
  run: (workbench) => chooseAndImport(workbench, 'files'),
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
  run: (workbench) => chooseAndImport(workbench, 'folder'),
};

async function chooseAndImport(workbench: Workbench, kind: 'files' | 'folder'): Promise<void> {
  const chosen = await workbench.mainProcess.call(chooseEvidenceFiles, { kind });
  if (!chosen.ok) workbench.notifications.show({ severity: 'warning', message: chosen.message });
  else if (chosen.value !== null) await runImport(workbench, chosen.value);
}
