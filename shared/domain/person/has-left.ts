import type { LocalDate } from '../../kernel/local-date.ts';
import { type Refusal, refuse } from '../../kernel/result.ts';
import type { PersonId } from '../ids.ts';
import type { State } from '../state.ts';

/** Refuses to give something to a person who has left by that day. */
export function hasLeft(
  { people }: State,
  id: PersonId | null | undefined,
  on: LocalDate,
  given: string,
): Refusal | undefined {
  const person = id ? people.get(id) : undefined;
  if (person?.departedOn === undefined || person.departedOn > on) return undefined;
  return refuse('ownerDeparted', `${person.name} left on ${person.departedOn} and cannot be given ${given}.`);
}
