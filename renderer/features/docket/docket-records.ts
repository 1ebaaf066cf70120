import type { JournalPlace } from '../../../shared/contracts/journal.contract.ts';
import { heldTables, type RowsRead, type RowTold } from '../../../shared/contracts/rows.contract.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { currentDue, type Milestone } from '../../../shared/domain/milestone/milestone.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Office } from '../../../shared/domain/office/office.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Roster } from '../../../shared/domain/roster/roster.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

export interface MilestoneRow extends Milestone {
  /** The current estimated completion date: the last reschedule's, else the original. */
  readonly due: LocalDate;
}

/** Every record of the open docket but its evidence: few enough to be held whole, for all views. In order of ids. */
export interface DocketRecords {
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly recommendations: readonly Recommendation[];
  readonly cases: readonly NaraCase[];
  readonly plans: readonly Plan[];
  readonly milestones: readonly MilestoneRow[];
  readonly letters: readonly Letter[];
  readonly suspenses: readonly Suspense[];
  readonly pilots: readonly Pilot[];
  readonly rosters: readonly Roster[];
}

/** The records as main told them. */
export interface RecordsKnown {
  readonly records: DocketRecords;
  /** Up to where in the journal. */
  readonly place: JournalPlace;
}

/** All records, of rows that are in order. */
export function recordsOf(rows: readonly RowTold[]): DocketRecords {
  const of = <T extends RowTold['table']>(table: T) =>
    rows.flatMap((one) => (one.table === table ? [one.row as Extract<RowTold, { table: T }>['row']] : []));
  return {
    offices: of('offices'),
    people: of('people'),
    recommendations: of('recommendations'),
    cases: of('cases'),
    plans: of('plans'),
    milestones: of('milestones').map(withDue),
    letters: of('letters'),
    suspenses: of('suspenses'),
    pilots: of('pilots'),
    rosters: of('rosters'),
  };
}

/** The records with these rows in place of those of the same ids, and without those that are gone. Where nothing changed they are the same, and so is each list. */
export function withRows(before: DocketRecords, { rows, gone }: Pick<RowsRead, 'rows' | 'gone'>): DocketRecords {
  if (rows.length + gone.length === 0) return before;
  const records: { [T in (typeof heldTables)[number]]: readonly { readonly id: string }[] } = { ...before };
  for (const table of heldTables) {
    const changed = rows
      .filter((one) => one.table === table)
      .map(({ row }) => ('originalDue' in row ? withDue(row) : row));
    const ids = gone.filter((one) => one.table === table).map(({ id }) => id);
    if (changed.length + ids.length > 0) records[table] = changedList(records[table], changed, ids);
  }
  return records as DocketRecords;
}

function withDue(milestone: Milestone): MilestoneRow {
  return { ...milestone, due: currentDue(milestone) };
}

function changedList<Row extends { readonly id: string }>(
  before: readonly Row[],
  changed: readonly Row[],
  gone: readonly string[],
): readonly Row[] {
  const rows = [...before];
  for (const row of changed) {
    const place = placeOf(rows, row.id);
    rows.splice(place, rows[place]?.id === row.id ? 1 : 0, row);
  }
  for (const id of gone) {
    const place = placeOf(rows, id);
    if (rows[place]?.id === id) rows.splice(place, 1);
  }
  return rows;
}

/** Where a row of this id stands, or would. */
function placeOf(rows: readonly { readonly id: string }[], id: string): number {
  let [first, end] = [0, rows.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((rows[middle]?.id ?? '') < id) first = middle + 1;
    else end = middle;
  }
  return first;
}
