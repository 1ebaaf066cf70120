import { addDays } from '../../shared/calendar/local-date-arithmetic.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import type { Cell, Merge, Sheet } from '../../shared/sheets/sheet.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { collectRows } from './sheet-rows.ts';
import { collectText, unescaped } from './text-of-cell.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A worksheet as the workbook lists it. */
export interface Worksheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What cells refer to. */
export interface WorkbookTables {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly uses1904: boolean;
}

/** Day 0 of the workbook's serial numbers; true from 1 March 1900 on. */
const serialZero = { since1900: localDate('1899-12-30'), since1904: localDate('1904-01-01') };
const lastSerial = 2_958_465;

/** Throws UnreadableSheet. */
export async function readWorksheet(
  parts: WorkbookParts,
  { name, part }: Worksheet,
  tables: WorkbookTables,
  limits: SheetLimits,
): Promise<{ readonly sheet: Sheet; readonly notices: readonly string[] }> {
  const rows = collectRows(limits);
  const merges: Merge[] = [];
  let hiddenRows = 0;
  let at = { row: -1, column: -1 };
  let cell: { type: string; style: number } = { type: 'n', style: 0 };
  let value = '';
  let isValue = false;
  const inline = collectText(
    () => 'is',
    (whole) => {
      value = whole;
    },
  );
  await parts.readXml(part, {
    open(tag, attributes) {
      inline.open(tag);
      if (tag === 'row') {
        at = { row: attributes.r === undefined ? at.row + 1 : Number(attributes.r) - 1, column: -1 };
        if (attributes.hidden === '1') hiddenRows += 1;
      } else if (tag === 'c') {
        at = attributes.r === undefined ? { ...at, column: at.column + 1 } : placeNamed(attributes.r);
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) };
        value = '';
      } else if (tag === 'v') isValue = true;
      else if (tag === 'mergeCell') addMerge(merges, attributes.ref ?? '', limits);
    },
    close(tag) {
      inline.close(tag);
      if (tag === 'v') isValue = false;
      if (tag !== 'c') return;
      const read = value === '' ? null : cellOf(value, cell, tables);
      if (read !== null && read !== '') rows.set(at.row, at.column, read);
    },
    text(text) {
      inline.text(text);
      if (isValue) value += text;
    },
  });
  return { sheet: { name, rows: rows.rows(), merges }, notices: hiddenNotice(hiddenRows) };
}

function cellOf(value: string, { type, style }: { type: string; style: number }, tables: WorkbookTables): Cell {
  switch (type) {
    case 's':
      return tables.strings[Number(value)] ?? null;
    case 'inlineStr':
      return value;
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1';
    case 'e':
    case 'd':
      return value;
    default:
      return numberOf(value, tables.dates.has(style), tables.uses1904);
  }
}

function numberOf(value: string, isDate: boolean, uses1904: boolean): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (!isDate || number < 1 || number > lastSerial) return number;
  return addDays(uses1904 ? serialZero.since1904 : serialZero.since1900, Math.floor(number));
}

/** `C7` is row 6, column 2, counted from 0. */
function placeNamed(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '')
    throw new UnreadableSheet(
      'sheet.brokenWorkbook',
      `The workbook is damaged: "${reference.slice(0, 20)}" is no cell.`,
    );
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function addMerge(merges: Merge[], reference: string, limits: SheetLimits): void {
  if (merges.length >= limits.merges)
    throw new UnreadableSheet('sheet.tooLarge', 'The sheet has too many merged cells.');
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeNamed(first), placeNamed(last)];
  merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
}

function hiddenNotice(count: number): string[] {
  return count === 0
    ? []
    : [
        `${count === 1 ? 'One hidden row was' : `${count} hidden rows were`} read as well: a filter hides rows and does not remove them.`,
      ];
}
