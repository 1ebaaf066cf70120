/** The record as it stood on another day, read from the main process for every list of this window. */
import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Look, type RowAsOf, readAsOf } from '../../../shared/contracts/as-of.contract.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { currentDue } from '../../../shared/domain/milestone/milestone.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import type { DocketRecords } from './docket-records.ts';

export interface LookingBack {
  readonly look: Look;
  readonly records: DocketRecords;
  /** The evidence that was linked to anything, by its number, with the links of that day. */
  readonly linked: ReadonlyMap<string, Evidence>;
}

const pageLimit = 2_000;

/** Begins again where something is recorded between two pages. Refuses as the contract does. */
export async function readLookingBack(mainProcess: MainProcess, look: Look): Promise<Result<LookingBack>> {
  const rows: RowAsOf[] = [];
  let entryCount: number | undefined;
  for (;;) {
    const page = await mainProcess.call(readAsOf, { ...look, from: rows.length, limit: pageLimit });
    if (!page.ok) return page;
    if (entryCount !== undefined && entryCount !== page.value.entryCount) {
      rows.length = 0;
      entryCount = undefined;
      continue;
    }
    entryCount = page.value.entryCount;
    rows.push(...page.value.rows);
    if (rows.length >= page.value.total) return ok({ look, ...sorted(rows) });
  }
}

function sorted(rows: readonly RowAsOf[]): Pick<LookingBack, 'records' | 'linked'> {
  const of = <T extends RowAsOf['table']>(table: T) =>
    rows.flatMap((one) => (one.table === table ? [one.row as Extract<RowAsOf, { table: T }>['row']] : []));
  const records: DocketRecords = {
    offices: of('offices'),
    people: of('people'),
    recommendations: of('recommendations'),
    cases: of('cases'),
    plans: of('plans'),
    milestones: of('milestones').map((row) => ({ ...row, due: currentDue(row) })),
    letters: of('letters'),
    suspenses: of('suspenses'),
    pilots: of('pilots'),
    rosters: of('rosters'),
  };
  return { records, linked: new Map(of('evidence').map((row) => [row.id, row])) };
}

/** @example 'as of Mon 4 Apr 2022, as known on 6 May 2022' */
export function lookInWords({ asOf, knownOn }: Look): string {
  const known = knownOn === undefined ? '' : `, as known on ${formatDate(knownOn)}`;
  return `as of ${formatDateWithWeekday(asOf)}${known}`;
}
