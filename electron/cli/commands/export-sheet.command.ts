import { extname } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { csvText } from '../../../shared/sheets/csv-text.ts';
import type { OutSheet } from '../../../shared/sheets/write-sheet.ts';
import { sheetNouns, sheetTable } from '../../ledger/sheet-tables.ts';
import { writeWorkbook } from '../../sheets/write-workbook.ts';
import { type Command, UsageError, type Words } from '../command.ts';
import { withLedger } from '../with-ledger.ts';
import { dateWord, positional, requiredWord, word } from '../words.ts';
import { writeOut } from '../write-out.ts';

export const exportSheetCommand: Command = {
  name: 'sheet export',
  usage: `sheet export DIR ${sheetNouns.join('|')} -o FILE`,
  summary: 'Write records as a spreadsheet (.csv, .xlsx). Records nothing.',
  options: {
    layout: { type: 'string', argument: 'NAME', help: 'Other columns: fedramp for plans, emass for milestones.' },
    'as-of': { type: 'string', argument: 'DATE', help: 'As things stood at the end of this day (default: today).' },
    output: { type: 'string', short: 'o', argument: 'FILE', help: 'Where to write it: a name in .csv or .xlsx.' },
  },
  positionals: { min: 2, max: 2 },
  run(words) {
    const table = tableWord(words);
    const path = requiredWord(words, 'output', 'FILE');
    const write = writerFor(path);
    const asked = dateWord(words, 'as-of');
    return withLedger(words, 'read', async (ledger) => {
      const asOf = asked ?? ledger.today();
      const sheet = table(ledger.stateAt({ asOf }), asOf, ledger.rules);
      const bytes = await write(sheet);
      if (!bytes.ok) return bytes;
      const file = await writeOut(path, bytes.value, ledger.dir);
      if (!file.ok) return file;
      return ok({
        lines: [`${counted(sheet.rows.length, 'row')} as of ${asOf}: ${file.value}`],
        json: { file: file.value, rows: sheet.rows.length, bytes: bytes.value.length, asOf },
      });
    });
  },
};

function tableWord(words: Words) {
  const noun = positional(words, 1);
  const layout = word(words, 'layout');
  if (!sheetNouns.includes(noun)) throw new UsageError(`There is no sheet of "${noun}".`);
  const table = sheetTable(noun, layout);
  if (!table) throw new UsageError(`There is no layout "${layout}" of ${noun}.`);
  return table;
}

/** By the name's ending, since that is how the receiver's computer chooses the program. */
function writerFor(path: string): (sheet: OutSheet) => Promise<Result<Uint8Array>> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return async (sheet) => ok(new TextEncoder().encode(csvText(sheet)));
    case '.xlsx':
      return writeWorkbook;
    default:
      throw new UsageError('--output must be a name in .csv or .xlsx.');
  }
}
