/** The record as it stood on another day, read from the main process for every list of this window. */
import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Look, type RowAsOf, readAsOf } from '../../../shared/contracts/as-of.contract.ts';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { type ObligationsKnown, readObligations } from '../../../shared/contracts/obligation.contract.ts';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { currentDue } from '../../../shared/domain/milestone/milestone.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import type { DocketRecords } from './docket-records.ts';
import { owedNow } from './found-and-owed.ts';

export interface LookingBack {
  readonly look: Look;
  /** The evidence that was linked to anything, by its number, with the links of that day; undefined until it is known. */
  readonly linked: ReadonlyMap<string, Evidence> | undefined;
}

/** What is shown of the day that is looked back to. */
export interface PastView {
  readonly lookingBack: LookingBack;
  readonly owed: ObligationsKnown;
  /** Both undefined until they are known. */
  readonly records: DocketRecords | undefined;
  readonly found: ProblemsFound | undefined;
}

const pageLimit = 2_000;

/**
 * What was owed then, which is found in a moment and is what most pages show. Refuses as docket.readAsOf does.
 * `before` is what was shown of the same day, which stands until it is read again.
 */
export async function beginLookingBack(
  mainProcess: MainProcess,
  look: Look,
  before: PastView | undefined,
): Promise<Result<PastView>> {
  const [day, owed] = await Promise.all([
    // One row says as well as all of them whether the day can be shown.
    mainProcess.call(readAsOf, { ...look, from: 0, limit: 1 }),
    mainProcess.call(readObligations, look),
  ]);
  if (!day.ok) return day;
  if (!owed.ok) return owed;
  const { records, found, lookingBack } = before ?? {};
  return ok({
    records,
    found,
    owed: owedNow(undefined, owed.value),
    lookingBack: { linked: undefined, ...lookingBack, look },
  });
}

/** The records of that day and what was linked to them. Refuses as the contract does. */
export async function readRecordsThen(
  mainProcess: MainProcess,
  look: Look,
): Promise<Result<{ readonly records: DocketRecords; readonly linked: ReadonlyMap<string, Evidence> }>> {
  const rows = await readRows((from) => mainProcess.call(readAsOf, { ...look, from, limit: pageLimit }));
  return rows.ok ? ok(sorted(rows.value)) : rows;
}

type Page = Result<ParsedReplyOf<typeof readAsOf>>;

/** Asks for all pages at once, and begins again where something was recorded between two of them. */
async function readRows(readPage: (from: number) => Promise<Page>): Promise<Result<readonly RowAsOf[]>> {
  for (;;) {
    const first = await readPage(0);
    if (!first.ok) return first;
    const { rows, total, entryCount } = first.value;
    const asked: Promise<Page>[] = [];
    for (let from = pageLimit; from < total; from += pageLimit) asked.push(readPage(from));
    const pages = [rows];
    for (const page of await Promise.all(asked)) {
      if (!page.ok) return page;
      if (page.value.entryCount === entryCount) pages.push(page.value.rows);
    }
    if (pages.length > asked.length) return ok(pages.flat());
  }
}

function sorted(rows: readonly RowAsOf[]) {
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
