import { formatDate } from '../calendar/local-date-arithmetic.ts';
import type { Milestone } from '../domain/milestone/milestone.ts';
import type { Person } from '../domain/person/person.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** One sentence on who answers for a milestone, and whether that person has left. */
export function ownership(state: State, milestone: Milestone, today: LocalDate): string {
  const { owner: ownerId, office } = milestone;
  if (!ownerId) return office ? `It has no owner; its office is ${office}.` : 'It has neither an owner nor an office.';
  const person = state.people.get(ownerId);
  const owner = `${person?.name ?? ownerId}${office ? ` of ${office}` : ''}`;
  const departedOn = departure(person, today);
  return departedOn
    ? `Its owner, ${owner}, left on ${formatDate(departedOn)} and no successor is recorded.`
    : `Its owner is ${owner}.`;
}

function departure(person: Person | undefined, today: LocalDate): LocalDate | undefined {
  return person?.departedOn !== undefined && person.departedOn <= today ? person.departedOn : undefined;
}
