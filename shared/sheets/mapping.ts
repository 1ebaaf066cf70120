/** Which column of a sheet tells what: recognised by its header, and changed by the officer. */
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type HeaderLabels, headersAt } from './header-labels.ts';
import type { Column, Layout } from './layout.ts';
import { cellText, columnLetters, isBlankRow, type Sheet } from './sheet.ts';

export interface Mapping {
  /** The first row below the header, counted from 0. */
  readonly firstBodyRow: number;
  /** The column of each member that has one, counted from 0. */
  readonly columns: Readonly<Record<string, number>>;
}

export interface Recognised {
  readonly mapping: Mapping;
  /** Every column of the sheet that has a header; without a member it is not taken in. */
  readonly headers: readonly RecognisedHeader[];
  readonly notices: readonly string[];
}

export interface RecognisedHeader {
  readonly column: number;
  readonly text: string;
  readonly member?: string | undefined;
}

/** A member for the column with this header, of these letters, or of this number counted from 0; null leaves the column out. */
export interface Remapping {
  readonly header: string | number;
  readonly member: string | null;
}

/** How far down a header may stand: below the banner of a report. */
const deepestHeader = 30;

/** Finds the header: of the first rows the one that names most of the layout's columns. Without any such row, the first that says anything. */
export function recogniseColumns(sheet: Sheet, layout: Layout): Recognised {
  const first = Math.max(
    sheet.rows.findIndex((row) => !isBlankRow(row)),
    0,
  );
  const candidates = Array.from({ length: Math.min(deepestHeader, sheet.rows.length - first) }, (_, index) =>
    headersAt(sheet, first + index),
  ).flat();
  const recognised = candidates.map((header) => ({ header, columns: columnsOf(header, layout.columns) }));
  const best = recognised.reduce(
    (leader, one) => (one.columns.size > (leader?.columns.size ?? 0) ? one : leader),
    recognised[0],
  );
  return best
    ? recognisedBy(best.header, best.columns)
    : { mapping: { firstBodyRow: 0, columns: {} }, headers: [], notices: [] };
}

/** The officer's changes, in order. Refuses with `sheet.noSuchHeader` or `sheet.noSuchMember`. */
export function remap(recognised: Recognised, layout: Layout, changes: readonly Remapping[]): Result<Recognised> {
  let columns = { ...recognised.mapping.columns };
  for (const { header, member } of changes) {
    const column = columnCalled(recognised.headers, header);
    if (column === undefined) return refuse('sheet.noSuchHeader', `The sheet has no column "${header}".`);
    const known = layout.columns.filter(({ isOutOnly }) => !isOutOnly).map((one) => one.member);
    if (member !== null && !known.includes(member))
      return refuse('sheet.noSuchMember', `"${member}" is not known here: it must be ${known.join(', ')}.`);
    columns = Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== column));
    if (member !== null) columns[member] = column;
  }
  return ok(withColumns(recognised, columns));
}

/** The columns that the layout cannot do without and the sheet does not have. */
export function missingColumns({ columns }: Mapping, layout: Layout): readonly Column[] {
  return layout.columns.filter(({ member, isNeeded }) => isNeeded && columns[member] === undefined);
}

function recognisedBy({ lastRow, labels, notices }: HeaderLabels, found: ReadonlyMap<string, number>): Recognised {
  const headers = labels.flatMap(([text], column) => (text === undefined ? [] : [{ column, text }]));
  const bare: Recognised = { mapping: { firstBodyRow: lastRow + 1, columns: {} }, headers, notices };
  return withColumns(bare, Object.fromEntries(found));
}

function withColumns({ mapping, headers, notices }: Recognised, columns: Mapping['columns']): Recognised {
  const memberAt = new Map(Object.entries(columns).map(([member, column]) => [column, member]));
  return {
    mapping: { ...mapping, columns },
    headers: headers.map(({ column, text }) => ({ column, text, member: memberAt.get(column) })),
    notices,
  };
}

/** Titles before synonyms, so that a column's own name is never given to another. A header that stands twice belongs to the first, unless the last is asked for. */
function columnsOf({ labels }: HeaderLabels, columns: readonly Column[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const free = new Map<string, number[]>();
  labels.forEach((names, column) => {
    for (const name of names) free.set(keyOf(name), [...(free.get(keyOf(name)) ?? []), column]);
  });
  const takenColumns = new Set<number>();
  const take = ({ member, isOutOnly, takesLast }: Column, name: string) => {
    const open = (free.get(keyOf(name)) ?? []).filter((column) => !takenColumns.has(column));
    const column = takesLast ? open.at(-1) : open[0];
    if (column === undefined || found.has(member)) return;
    takenColumns.add(column);
    if (!isOutOnly) found.set(member, column);
  };
  const inTurn = [...columns].sort((a, b) => Number(b.takesLast ?? false) - Number(a.takesLast ?? false));
  for (const column of inTurn) take(column, column.title);
  for (const column of inTurn) for (const synonym of column.synonyms ?? []) take(column, synonym);
  return found;
}

/** Headers are compared by their letters and digits: `CAP ID`, `Cap-Id` and `cap id:` are one. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function columnCalled(headers: readonly RecognisedHeader[], name: string | number): number | undefined {
  if (typeof name === 'number') return headers.find(({ column }) => column === name)?.column;
  const named = headers.find(({ text }) => keyOf(text) === keyOf(name));
  return (named ?? headers.find(({ column }) => columnLetters(column) === cellText(name).toUpperCase()))?.column;
}
