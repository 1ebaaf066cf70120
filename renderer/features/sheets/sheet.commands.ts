import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { chooseSheetFile } from '../../../shared/contracts/sheet.contract.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket } from '../docket/api.ts';
import { readSheet, startOver } from './brought-sheet.ts';
import { sheetEditor } from './sheet.editor.tsx';

export const bringInSheet: WorkbenchCommand = {
  id: 'sheet.bringIn',
  title: 'Bring In a Sheet…',
  category: 'Docket',
  icon: 'table',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.file', group: '3_import', order: 3 },
    { menu: 'viewTitle.recommendations', group: '5_sheet', order: 1 },
    { menu: 'viewTitle.correctiveActions', group: '5_sheet', order: 1 },
  ],
  async run(workbench) {
    const chosen = await workbench.mainProcess.call(chooseSheetFile, null);
    if (!chosen.ok) workbench.notifications.show({ severity: 'warning', message: chosen.message });
    else if (chosen.value !== null) await bringInFile(workbench, chosen.value);
  },
};

export const pasteRows: WorkbenchCommand = {
  id: 'sheet.pasteRows',
  title: 'Paste Rows from a Spreadsheet…',
  category: 'Docket',
  icon: 'clippy',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.file', group: '3_import', order: 4 }],
  run(workbench) {
    startOver(workbench);
    workbench.editors.open(sheetEditor, null);
  },
};

/** Opens the page with a file that was chosen or dropped. */
export async function bringInFile(workbench: Workbench, { token, name }: ChosenFile): Promise<void> {
  workbench.editors.open(sheetEditor, null);
  await readSheet(workbench, { file: token }, name);
}

/** Opens the page with what the clipboard held. */
export async function bringInText(workbench: Workbench, text: string): Promise<void> {
  workbench.editors.open(sheetEditor, null);
  await readSheet(workbench, { text }, 'Pasted rows');
}
