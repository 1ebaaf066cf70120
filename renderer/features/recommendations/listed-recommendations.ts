/** What the list of recommendations shows of each, and what narrows it. */

import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import { latest } from '../../../shared/domain/latest.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOurs, isOutstanding, type Obligation } from '../../../shared/obligations/obligation.ts';
import { isClosed, type RecommendationStanding, recommendationStanding } from './status-words.ts';

export interface ListedRecommendation extends RecommendationStanding {
  readonly id: string;
  readonly row: Recommendation;
  readonly isPriority: boolean;
  readonly office: string | undefined;
  /** What the agency owes on it next; undefined where nothing is outstanding. */
  readonly next: Obligation | undefined;
  /** Calendar days after the last day of what is owed next; below 0 before it. */
  readonly daysLate: number | undefined;
}

interface Around {
  readonly state: State;
  readonly rules: RuleTable | undefined;
  readonly owed: readonly Obligation[];
  readonly today: LocalDate;
}

/** In the order of the rows. */
export function listRecommendations(
  rows: readonly Recommendation[],
  { state, rules, owed, today }: Around,
): readonly ListedRecommendation[] {
  const own = owed.filter((one) => one.subject.kind === 'recommendation' && isOurs(one) && isOutstanding(one));
  const byRecord = Map.groupBy(own, ({ subject }) => subject.id as string);
  return rows.map((row) => {
    const next = byRecord.get(row.id)?.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1))[0];
    return {
      id: row.id,
      row,
      ...recommendationStanding(row, state, rules),
      isPriority: latest(row.priorities)?.isPriority ?? false,
      office: latest(row.assignments)?.office ?? undefined,
      next,
      daysLate: next && daysBetween(next.lastDay, today),
    };
  });
}

export const shownSets = {
  all: 'All recommendations',
  open: 'Open',
  priority: 'Priority',
  disagreeing: 'Printed and derived disagree',
  pastDue: 'Past due',
} as const;
export type ShownSet = keyof typeof shownSets;

const isIn: Readonly<Record<ShownSet, (listed: ListedRecommendation) => boolean>> = {
  all: () => true,
  open: ({ derived }) => !isClosed(derived),
  priority: ({ isPriority }) => isPriority,
  disagreeing: ({ agreement }) => agreement === 'disagrees',
  pastDue: ({ daysLate }) => daysLate !== undefined && daysLate > 0,
};

/** Those of the set whose number, text, status or office has every word. */
export function narrowed(
  all: readonly ListedRecommendation[],
  set: ShownSet,
  words: string,
): readonly ListedRecommendation[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => isIn[set](one) && wanted.every((word) => textOf(one).includes(word)));
}

function textOf({ row, printed, office = '' }: ListedRecommendation): string {
  return [row.id, row.reportTitle ?? '', row.text, printed, office].join(' ').toLowerCase();
}
