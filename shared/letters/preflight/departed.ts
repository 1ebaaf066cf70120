import type { Person } from '../../domain/person/person.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { rowsById } from '../../kernel/table.ts';

export type Departed = Person & { readonly departedOn: LocalDate };

/** Who has left by a day, by id. A name that someone still here bears as well is left out: the text may mean that one. */
export function departedBy(state: State, day: LocalDate): readonly Departed[] {
  const people = rowsById(state.people);
  const here = new Set(people.filter((person) => !isGone(person, day)).map(({ name }) => name));
  return people.filter((person): person is Departed => isGone(person, day) && !here.has(person.name));
}

function isGone({ departedOn }: Person, day: LocalDate): boolean {
  return departedOn !== undefined && departedOn <= day;
}
