import type { Person } from '../domain/person/person.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** The day on which a person left; undefined for one who is there on `today`. */
export function departedOn(person: Person | undefined, today: LocalDate): LocalDate | undefined {
  return person?.departedOn !== undefined && person.departedOn <= today ? person.departedOn : undefined;
}
