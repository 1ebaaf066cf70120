import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { partyName } from '../../domain/party-name.ts';
import type { Person } from '../../domain/person/person.ts';
import type { State } from '../../domain/state.ts';
import { isSuspenseOverdue, lastAskedOn, type Suspense, suspenseDue } from '../../domain/suspense/suspense.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { daysSince, latestDay } from '../day-words.ts';

/** What the rules on suspenses may read. */
export interface SuspenseDossier {
  readonly row: Suspense;
  /** The person who was asked, where it is one of the docket. */
  readonly person: Person | undefined;
  /** Whoever was asked. */
  readonly name: string;
}

export function suspenseDossier(row: Suspense, state: State): SuspenseDossier {
  const { askedOf } = row;
  const person = askedOf.kind === 'person' ? state.people.get(askedOf.id) : undefined;
  return { row, person, name: partyName(state, askedOf) };
}

/** Open and late, and nobody has asked again for more than so many days. */
export function isForgotten({ row }: SuspenseDossier, today: LocalDate, days: number): boolean {
  const last = latestDay([suspenseDue(row), lastAskedOn(row)]) ?? today;
  return isSuspenseOverdue(row, today) && daysBetween(last, today) > days;
}

/** @example '12 days overdue: A. Rivera was to answer by 4 Feb 2022 (An update on M-00093.)' */
export function lateInWords({ row, name }: SuspenseDossier, today: LocalDate): string {
  const due = suspenseDue(row);
  return `${row.id} is ${daysSince(due, today)} overdue: ${name} was to answer by ${formatDate(due)} (${row.what.replace(/\.$/, '')})`;
}
