/** Open recommendations by where they stand, on one day and at the ends of fiscal quarters. */
import { type FiscalQuarter, fiscalQuarterOf, lastDayOf, previousQuarter } from '../calendar/fiscal-quarter.ts';
import { derivedStatus, type RecommendationStatus } from '../domain/recommendation/derived-status.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';

type OpenStatus = Extract<RecommendationStatus, `open${string}`>;

export type OpenCounts = Readonly<Record<OpenStatus, number>>;

/** By the derived status, whatever the auditor printed; closed ones are not counted. */
export function openByStatus(state: State): OpenCounts {
  const counts = { openUnresolved: 0, openResolved: 0, openPartiallyAddressed: 0 };
  for (const recommendation of state.recommendations.values()) {
    const status = derivedStatus(recommendation, state);
    if (status !== 'closedImplemented' && status !== 'closedNotImplemented') counts[status] += 1;
  }
  return counts;
}

export interface QuarterEnd {
  readonly quarter: FiscalQuarter;
  /** Its last day, or today while it runs. */
  readonly on: LocalDate;
}

/** So many fiscal quarters, the oldest first, the running one last. */
export function lastQuarters(today: LocalDate, count: number): readonly QuarterEnd[] {
  const ends: QuarterEnd[] = [];
  let quarter = fiscalQuarterOf(today);
  for (let on = today; ends.length < count; on = lastDayOf(quarter)) {
    ends.unshift({ quarter, on });
    quarter = previousQuarter(quarter);
  }
  return ends;
}
