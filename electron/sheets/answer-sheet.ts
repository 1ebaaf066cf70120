import type { Row } from '../../shared/sheets/sheet.ts';
import { readSheet } from './read-sheet.ts';
import { type SheetAnswer, sheetQuestionSchema } from './sheet-protocol.ts';

/** A page is small enough to be taken without a pause that anybody would notice: whichever of these comes first ends it. */
const page = { rows: 2_000, cells: 20_000, characters: 1_000_000 };

/** The reading process's memory: the sheet that it read last, handed out in pages. */
export function answerSheetQuestions(): (question: unknown) => Promise<SheetAnswer> {
  let rows: readonly Row[] = [];
  return async (question) => {
    const asked = sheetQuestionSchema.parse(question);
    if ('rowsFrom' in asked)
      return { rows: rows.slice(asked.rowsFrom, asked.rowsFrom + pageLength(rows, asked.rowsFrom)) };
    const read = await readSheet(asked);
    if ('code' in read) return read;
    const { rows: all, ...sheet } = read.sheet;
    rows = all;
    return { ...read, sheet: { ...sheet, rowCount: all.length } };
  };
}

/** At least one row, however long. */
function pageLength(rows: readonly Row[], from: number): number {
  let cells = 0;
  let characters = 0;
  for (let count = 0; count < page.rows; count += 1) {
    const row = rows[from + count] ?? [];
    cells += row.length;
    for (const cell of row) if (typeof cell === 'string') characters += cell.length;
    if (count > 0 && (cells > page.cells || characters > page.characters)) return count;
  }
  return page.rows;
}
