/** A sheet as an .xlsx workbook: one worksheet with a header that stays in view, days as dates, and text that nobody's Excel runs. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { daysBetween } from '../../shared/calendar/local-date-arithmetic.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { isNumeric } from '../../shared/sheets/csv-text.ts';
import { neutralText } from '../../shared/sheets/neutral-text.ts';
import { columnLetters, placeOf } from '../../shared/sheets/sheet.ts';
import type { OutSheet } from '../../shared/sheets/write-sheet.ts';
import { unchangingParts } from './workbook-xml.ts';

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"). */
const most = { cellCharacters: 32_767, rows: 1_048_576 };
/** The same record gives the same bytes. */
const zipOptions = { mtime: new Date(Date.UTC(1980, 0, 1, 12)), mode: 0o100_644 };
const serialZero = localDate('1899-12-30');
const style = { text: 0, header: 1, date: 2 };

/** Refuses with `sheet.cellTooLong` or `sheet.tooManyRows` what no workbook can hold. */
export async function writeWorkbook(sheet: OutSheet): Promise<Result<Uint8Array>> {
  if (sheet.rows.length + 1 > most.rows)
    return refuse('sheet.tooManyRows', `${sheet.name} has more rows than a workbook can hold: write it as CSV.`);
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell.length >= most.cellCharacters);
    if (column >= 0)
      return refuse(
        'sheet.cellTooLong',
        `The text of ${placeOf(row + 1, column)} is too long for a workbook: write it as CSV.`,
      );
  }
  const zip = new ZipFile();
  for (const [name, xml] of unchangingParts(sheet.name)) zip.addBuffer(Buffer.from(xml), name, zipOptions);
  zip.addBuffer(Buffer.from(worksheetXml(sheet)), 'xl/worksheets/sheet1.xml', zipOptions);
  zip.end();
  return ok(await buffer(zip.outputStream));
}

function worksheetXml({ columns, rows }: OutSheet): string {
  const header = columns.map(({ title }, column) => textCell(0, column, title, style.header)).join('');
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(row + 1, column, cell, columns[column]?.kind)).join('');
    return `<row r="${row + 2}">${written}</row>`;
  });
  const widths = columns.map(
    ({ kind }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${kind === 'words' ? 32 : 16}" customWidth="1"/>`,
  );
  const area = `A1:${columnLetters(Math.max(columns.length - 1, 0))}${rows.length + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${header}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="${area}"/></worksheet>`,
  ].join('');
}

function cellXml(
  row: number,
  column: number,
  cell: string,
  kind: OutSheet['columns'][number]['kind'] | undefined,
): string {
  if (cell === '') return '';
  const place = `${columnLetters(column)}${row + 1}`;
  if (isNumeric(kind)) return `<c r="${place}"><v>${cell}</v></c>`;
  if (kind === 'date')
    return `<c r="${place}" s="${style.date}"><v>${daysBetween(serialZero, localDate(cell))}</v></c>`;
  return textCell(row, column, cell, style.text);
}

function textCell(row: number, column: number, text: string, styleIndex: number): string {
  const xml = escaped(neutralText(text));
  return `<c r="${columnLetters(column)}${row + 1}" t="inlineStr" s="${styleIndex}"><is><t xml:space="preserve">${xml}</t></is></c>`;
}

/** What XML cannot hold is written `_x0007_`, and text that looks like that is itself escaped (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  if (!/[^ -%'-;=?-^`-~\u00A0-\uD7FF]/.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Control characters, a carriage return (which XML would turn into a line feed), and halves of characters. */
const unwritable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
