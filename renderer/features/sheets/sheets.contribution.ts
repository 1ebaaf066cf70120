import type { Contribution } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';
import { startOver } from './brought-sheet.ts';
import { exportCommands } from './export.commands.ts';
import { bringInSheet, pasteRows } from './sheet.commands.ts';
import { sheetEditor } from './sheet.editor.tsx';

export const contributeSheets: Contribution = (workbench) => {
  workbench.editors.register(sheetEditor);
  for (const command of [bringInSheet, pasteRows, ...exportCommands]) workbench.commands.add(command);
  // A sheet was compared with one docket: it is not carried into another.
  docketSession.subscribe(({ status }, before) => {
    if (before.status && status?.id !== before.status.id) startOver(workbench);
  });
};
