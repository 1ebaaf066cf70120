import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person/person.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';

/** For a later update no signatory is prescribed; this title is the one that signs schedules (rules.md D2, section 11). */
const customaryTitle = 'Chief Records Officer';

/** Who signs: the person asked for, else the only chief records officer on record; undefined where the office itself must stand. */
export function findSignatory(state: State, asked: PersonId | undefined, asOf: LocalDate): Result<Person | undefined> {
  if (asked === undefined) return ok(soleChiefRecordsOfficer(state, asOf));
  const person = state.people.get(asked);
  if (!person) return refuse('unknownId', `There is no person ${asked} in this docket to sign the letter.`);
  if (hasLeft(person, asOf)) {
    return refuse(
      'signatoryDeparted',
      `${person.name} left on ${person.departedOn} and cannot sign a letter on the record of ${asOf}.`,
    );
  }
  return ok(person);
}

function soleChiefRecordsOfficer(state: State, asOf: LocalDate): Person | undefined {
  const [first, ...others] = rowsById(state.people).filter(
    (person) => person.title === customaryTitle && !hasLeft(person, asOf),
  );
  return others.length === 0 ? first : undefined;
}

function hasLeft({ departedOn }: Person, asOf: LocalDate): boolean {
  return departedOn !== undefined && departedOn <= asOf;
}
