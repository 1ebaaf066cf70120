/** What a sheet would do to the record, row by row, before anything is recorded. */
import { decideAll } from '../domain/domain.ts';
import type { Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Asked, Column, Layout, RowContext, RowReading, Values } from './layout.ts';
import { type Mapping, missingColumns } from './mapping.ts';
import { isWrittenDayFirst } from './read-date.ts';
import { directoryOf, readValue } from './read-values.ts';
import type { Difference, RowFault, RowOutcome } from './row-outcome.ts';
import { isBlankRow, placeOf, type Sheet } from './sheet.ts';
import { spreadMerges } from './spread-merges.ts';
import { statusDay } from './status-day.ts';
import { withoutRepeats } from './without-repeats.ts';

export interface SheetPreview {
  /** Of every row that says anything, in order. */
  readonly rows: readonly RowOutcome[];
  /** What records the rows that are `added` or `changed`, in order. */
  readonly intents: readonly Asked[];
}

export interface PreviewPorts {
  readonly today: LocalDate;
  readonly newId: () => string;
  /** The day from which a fact holds whose day the sheet does not tell; today unless given. */
  readonly effective?: LocalDate | undefined;
}

/**
 * Decides every row on the docket that the rows before it leave, so that what stands in a sheet twice is found. Pure; one pass.
 * Refuses with `sheet.columnMissing`.
 */
export function previewSheet(
  state: State,
  sheet: Sheet,
  layout: Layout,
  mapping: Mapping,
  ports: PreviewPorts,
): Result<SheetPreview> {
  const previewed = previewRows(state, sheet, layout, mapping, ports);
  if (!previewed.ok) return previewed;
  const rows: RowOutcome[] = [];
  const intents: Asked[] = [];
  for (const { outcome, asks } of previewed.value) {
    rows.push(outcome);
    for (const ask of asks) intents.push(ask);
  }
  return ok({ rows, intents });
}

export interface PreviewedRow {
  readonly outcome: RowOutcome;
  readonly asks: readonly Asked[];
}

/** As `previewSheet`, a row at a time, for whoever must do other things in between. */
export function previewRows(
  state: State,
  sheet: Sheet,
  layout: Layout,
  mapping: Mapping,
  ports: PreviewPorts,
): Result<Iterable<PreviewedRow>> {
  const missing = missingColumns(mapping, layout);
  if (missing.length > 0) {
    const titles = missing.map(({ title }) => `"${title}"`).join(', ');
    return refuse('sheet.columnMissing', `"${sheet.name}" has no column ${titles}: say which column it is.`, {
      members: missing.map(({ member }) => member),
    });
  }
  return ok(eachRow(state, spreadMerges(sheet, mapping), layout, mapping, ports));
}

function* eachRow(
  state: State,
  sheet: Sheet,
  layout: Layout,
  mapping: Mapping,
  ports: PreviewPorts,
): Generator<PreviewedRow> {
  const readRow = rowReader(state, sheet, layout, mapping);
  const rowOf = new Map<string, number>();
  const context = {
    effective: ports.effective ?? ports.today,
    statusAsOf: statusDay(sheet, mapping.firstBodyRow, ports.today),
    memory: new Map<string, string>(),
  };
  let reached = state;
  for (let index = mapping.firstBodyRow; index < sheet.rows.length; index += 1) {
    if (isBlankRow(sheet.rows[index] ?? [])) continue;
    const read = readRow(index);
    const settled =
      'faults' in read ? refused(index, read.faults) : settle(index, read.values, { ...context, state: reached });
    reached = settled.reached ?? reached;
    yield { outcome: withEarlier(settled.outcome, rowOf), asks: settled.asks };
  }

  function settle(index: number, values: Values, rowContext: RowContext): SettledRow {
    const reading = layout.read(values, rowContext);
    if (!reading.ok) return refused(index, [faultOf(index, reading)]);
    const { outcome, asks, differences } = compare(reading.value, reading.value.values ?? values, layout);
    const decided = decideAll(reached, asks, ports);
    if (!decided.ok) return refused(index, [faultOf(index, decided)], reading.value.subject);
    const notes = reading.value.note ? [reading.value.note] : [];
    return {
      outcome: { row: index + 1, outcome, subject: reading.value.subject, differences, faults: [], notes },
      asks,
      reached: decided.value.state,
    };
  }

  function faultOf(index: number, { code, message, detail }: Refusal): RowFault {
    const column = mapping.columns[memberIn(detail) ?? ''];
    return { place: placeOf(index, column), code, message };
  }
}

interface SettledRow extends PreviewedRow {
  /** The record with this row in it; absent where it changes nothing. */
  readonly reached?: State;
}

function refused(index: number, faults: readonly RowFault[], subject?: Subject): SettledRow {
  return {
    outcome: { row: index + 1, outcome: 'refused', subject, differences: [], faults, notes: [] },
    asks: [],
  };
}

/** A row about a record that an earlier row was about says so. */
function withEarlier(outcome: RowOutcome, rowOf: Map<string, number>): RowOutcome {
  if (!outcome.subject) return outcome;
  const key = `${outcome.subject.kind} ${outcome.subject.id}`;
  const earlier = rowOf.get(key);
  if (earlier === undefined) {
    rowOf.set(key, outcome.row);
    return outcome;
  }
  return { ...outcome, notes: [...outcome.notes, `${outcome.subject.id} stands in row ${earlier} as well.`] };
}

/** Which member a refusal is about: as the layout says, or as the schema of the intent found. */
function memberIn(detail: Refusal['detail']): string | undefined {
  if (typeof detail?.member === 'string') return detail.member;
  const issue: unknown = Array.isArray(detail?.issues) ? detail.issues[0] : undefined;
  if (typeof issue !== 'object' || issue === null || !('path' in issue) || !Array.isArray(issue.path)) return undefined;
  const [first]: readonly unknown[] = issue.path;
  return typeof first === 'string' ? first : undefined;
}

function compare(
  { standing, adds, changes = [] }: RowReading,
  values: Values,
  { columns }: Layout,
): {
  readonly outcome: RowOutcome['outcome'];
  readonly asks: readonly Asked[];
  readonly differences: readonly Difference[];
} {
  if (!standing) return { outcome: 'added', asks: adds, differences: [] };
  const differing = new Set(
    Object.keys(values).filter((member) => member in standing && !isSame(standing[member] ?? '', values[member] ?? '')),
  );
  if (differing.size === 0) return { outcome: 'alreadyThere', asks: [], differences: [] };
  const differences = columns
    .filter(({ member }) => differing.has(member))
    .map(({ member, title }) => ({ title, recorded: standing[member] ?? '', given: values[member] ?? '' }));
  const made = withoutRepeats(changes.filter(({ member }) => differing.has(member)));
  const told = new Set(made.flatMap((change) => [change.member, ...(change.with ?? [])]));
  if ([...differing].some((member) => !told.has(member))) return { outcome: 'differs', asks: [], differences };
  return { outcome: 'changed', asks: made.flatMap((change) => change.asks), differences };
}

/** Reads the mapped cells of a row; all its faults, not the first alone. */
function rowReader(state: State, sheet: Sheet, layout: Layout, { columns, firstBodyRow }: Mapping) {
  const directory = directoryOf(state);
  const mapped = layout.columns.flatMap((column) => {
    const at = columns[column.member];
    return at === undefined
      ? []
      : [{ column, at, isDayFirst: column.kind === 'date' && hasDayFirst(sheet, firstBodyRow, at) }];
  });
  return (index: number): { readonly values: Values } | { readonly faults: readonly RowFault[] } => {
    const values: Record<string, string> = {};
    const faults: RowFault[] = [];
    for (const { column, at, isDayFirst } of mapped) {
      const cell = sheet.rows[index]?.[at] ?? null;
      if (cell === null || (typeof cell === 'string' && cell.trim() === '')) {
        if (column.isNeeded) faults.push(emptyFault(index, at, column));
        continue;
      }
      const value = readValue(cell, column, { directory, isDayFirst });
      if (value.ok) values[column.member] = value.value;
      else faults.push({ place: placeOf(index, at), code: value.code, message: `${column.title}: ${value.message}` });
    }
    return faults.length > 0 ? { faults } : { values };
  };
}

function emptyFault(index: number, at: number, { title }: Column): RowFault {
  return { place: placeOf(index, at), code: 'sheet.emptyCell', message: `${title} is empty.` };
}

function hasDayFirst({ rows }: Sheet, firstBodyRow: number, at: number): boolean {
  return rows.some((row, index) => index >= firstBodyRow && isWrittenDayFirst(row[at] ?? null));
}

/** Capitals, line ends and runs of spaces are the spreadsheet's, not the record's. */
function isSame(recorded: string, given: string): boolean {
  return recorded === given || plainForm(recorded) === plainForm(given);
}

function plainForm(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
