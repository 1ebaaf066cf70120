/** How what is owed spreads over time: how much is late for how long, and how much is still to come. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Obligation } from './obligations.ts';

export interface AgeGroup {
  readonly isLate: boolean;
  /** @example '31 to 90 days late' */
  readonly words: string;
  readonly count: number;
}

/** Days from one group to the next: a week, a month and a quarter. */
export const ageSteps = [7, 30, 90] as const;

/** From the longest late to the latest to come, the empty ones among them. What is due today is to come. */
export function ageGroups(owed: readonly Pick<Obligation, 'due'>[], today: LocalDate): readonly AgeGroup[] {
  const late = owed.map(({ due }) => daysBetween(due, today)).filter((days) => days > 0);
  const ahead = owed.map(({ due }) => daysBetween(today, due)).filter((days) => days >= 0);
  return [
    ...spread(late, 1, 'late')
      .map((group) => ({ ...group, isLate: true }))
      .reverse(),
    ...spread(ahead, 0, 'left').map((group) => ({ ...group, isLate: false })),
  ];
}

function spread(days: readonly number[], first: number, word: string): Omit<AgeGroup, 'isLate'>[] {
  const starts = [first, ...ageSteps.map((step) => step + 1)];
  return starts.map((from, index) => {
    const to = ageSteps[index];
    return {
      words: to === undefined ? `more than ${from - 1} days ${word}` : `${from} to ${to} days ${word}`,
      count: days.filter((day) => day >= from && (to === undefined || day <= to)).length,
    };
  });
}

/** What the chart says, for those who do not see it. @example '2 more than 90 days late; 1 8 to 30 days left' */
export function agingInWords(groups: readonly AgeGroup[]): string {
  const filled = groups.filter(({ count }) => count > 0);
  return filled.length === 0
    ? 'Nothing is owed.'
    : `${filled.map(({ count, words }) => `${count}: ${words}`).join('; ')}.`;
}
