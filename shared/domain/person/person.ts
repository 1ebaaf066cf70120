import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { OfficeId, PersonId } from '../ids.ts';
import type { personEvents } from './events.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly title?: string | undefined;
  readonly office?: OfficeId | undefined;
  readonly email?: string | undefined;
  readonly addedOn: LocalDate;
  readonly departedOn?: LocalDate | undefined;
}

type People = Table<PersonId, Person>;

export function evolvePeople(people: People, event: EventOf<typeof personEvents>): People {
  switch (event.type) {
    case 'person.added': {
      const { person: id, effective: addedOn, ...facts } = event.data;
      return people.set(id, { id, addedOn, ...facts });
    }
    case 'person.departed':
      return changeRow(people, event.data.person, (person) => ({ ...person, departedOn: event.data.effective }));
    case 'person.returned':
      return changeRow(people, event.data.person, (person) => ({ ...person, departedOn: undefined }));
  }
}
