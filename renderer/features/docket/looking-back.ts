/** The record as it stood on another day, read from the main process for every list of this window. */
import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type ObligationsKnown, readObligations } from '../../../shared/contracts/obligation.contract.ts';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import type { Look } from '../../../shared/contracts/rows.contract.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
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

/**
 * What was owed then, which is found in a moment and is what most pages show. Refuses as obligation.read does.
 * `before` is what was shown of the same day, which stands until it is read again.
 */
export async function beginLookingBack(
  mainProcess: MainProcess,
  look: Look,
  before: PastView | undefined,
): Promise<Result<PastView>> {
  const owed = await mainProcess.call(readObligations, look);
  if (!owed.ok) return owed;
  const { records, found, lookingBack } = before ?? {};
  return ok({
    records,
    found,
    owed: owedNow(undefined, owed.value),
    lookingBack: { linked: undefined, ...lookingBack, look },
  });
}

/** @example 'as of Mon 4 Apr 2022, as known on 6 May 2022' */
export function lookInWords({ asOf, knownOn }: Look): string {
  const known = knownOn === undefined ? '' : `, as known on ${formatDate(knownOn)}`;
  return `as of ${formatDateWithWeekday(asOf)}${known}`;
}
