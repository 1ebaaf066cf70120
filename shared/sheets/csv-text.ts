import { neutralText } from './neutral-text.ts';
import type { OutSheet } from './write-sheet.ts';

/** A sheet as CSV: RFC 4180, with a byte order mark so that Excel reads it as UTF-8. Text that a spreadsheet would run is neutralised; numbers stay numbers. */
export function csvText({ columns, rows }: OutSheet): string {
  const header = columns.map(({ title }) => quoted(neutralText(title)));
  const body = rows.map((row) =>
    row.map((cell, column) => quoted(isNumeric(columns[column]?.kind) ? cell : neutralText(cell))),
  );
  return `\uFEFF${[header, ...body].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** Kinds whose cells are numbers to a spreadsheet. */
export function isNumeric(kind: OutSheet['columns'][number]['kind'] | undefined): boolean {
  return kind === 'number' || kind === 'dollars';
}

function quoted(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
