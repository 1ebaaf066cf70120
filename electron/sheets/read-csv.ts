import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { collectRows } from './sheet-rows.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

/** Excel writes semicolons where the comma is the decimal sign, and tabs to the clipboard. */
const separators = [',', ';', '\t', '|'];
const looksAtCharacters = 65_536;

/** Rows of separated text; every cell is text. Throws UnreadableSheet, with the line, where a quotation is not closed. */
export function readCsv(name: string, text: string, limits: SheetLimits): Sheet {
  const { body, separator, firstRow } = separatorOf(text);
  const rows = collectRows(limits);
  parsed(body, separator, limits).forEach((record, index) => {
    record.forEach((cell, column) => {
      if (cell !== '') rows.set(index + firstRow, column, cell);
    });
  });
  return { name, rows: rows.rows() };
}

function parsed(body: string, separator: string, limits: SheetLimits): readonly (readonly string[])[] {
  try {
    return parse(body, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.cellCharacters * 4,
      // One more than may be: it is that one which is refused.
      to: limits.rows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableSheet('sheet.badCsv', sentenceFor(error));
  }
}

function sentenceFor(error: CsvError): string {
  const line = 'lines' in error ? ` (line ${error.lines})` : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `A quotation mark is opened and never closed${line}.`;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `A row is too long to be one${line}: is a quotation mark not closed?`;
  return `The text cannot be taken apart into rows and columns${line}: ${error.message}.`;
}

/** As the first line of Excel says (`sep=;`, a line that is no row of the sheet but counts as one), else the separator that stands outside quotes most often. */
function separatorOf(text: string): { readonly body: string; readonly separator: string; readonly firstRow: number } {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told?.[1]) return { body: text.slice(told[0].length), separator: told[1], firstRow: 1 };
  const unquoted = text.slice(0, looksAtCharacters).replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((separator) => ({ separator, count: unquoted.split(separator).length }));
  // A table from the clipboard has tabs, and commas only in its texts.
  if (unquoted.includes('\t')) return { body: text, separator: '\t', firstRow: 0 };
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return { body: text, separator: most.separator, firstRow: 0 };
}
