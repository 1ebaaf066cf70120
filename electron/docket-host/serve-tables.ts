import { saveTable } from '../../shared/contracts/table.contract.ts';
import { csvText } from '../../shared/sheets/csv-text.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';

/** Serves lists, as they are shown, to be saved for a spreadsheet. */
export function serveTables(serve: Serve, dialogs: Pick<FileDialogs, 'saveAs'>): void {
  serve(saveTable, (table) => {
    const bytes = new TextEncoder().encode(csvText(table));
    return saveFile(safeFileName(`${table.name}.csv`, 'list.csv'), bytes, dialogs);
  });
}
