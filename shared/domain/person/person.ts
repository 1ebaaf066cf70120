import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { OfficeId, PersonId } from '../ids.ts';
import type { personEvents } from './events.ts';
import { evolveRoles, type HeldRole } from './held-role.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly title?: string | undefined;
  readonly office?: OfficeId | undefined;
  readonly email?: string | undefined;
  readonly addedOn: LocalDate;
  /** Before the present one, oldest first. */
  readonly formerPosts: readonly FormerPost[];
  /** Those held now and those that ended, by their first days. */
  readonly roles: readonly HeldRole[];
  readonly departedOn?: LocalDate | undefined;
}

interface FormerPost {
  readonly office?: OfficeId | undefined;
  readonly title?: string | undefined;
  /** The first day in the next one. */
  readonly until: LocalDate;
}

type People = Table<PersonId, Person>;

export function evolvePeople(people: People, event: EventOf<typeof personEvents>): People {
  const { data } = event;
  const change = (how: (person: Person) => Person) => changeRow(people, data.person, how);
  switch (event.type) {
    case 'person.added': {
      const { person: id, effective: addedOn, ...facts } = event.data;
      return people.set(id, { id, addedOn, ...facts, formerPosts: [], roles: [] });
    }
    case 'person.moved': {
      const { office, title, effective: until } = event.data;
      return change((row) => {
        const left = { office: row.office, title: row.title, until };
        return { ...row, office, title, formerPosts: [...row.formerPosts, left] };
      });
    }
    case 'person.moveWithdrawn':
      return change((row) => {
        const last = row.formerPosts.at(-1);
        if (!last) return row;
        return { ...row, office: last.office, title: last.title, formerPosts: row.formerPosts.slice(0, -1) };
      });
    case 'person.renamed':
      return change((row) => ({ ...row, name: event.data.name }));
    case 'person.emailSet':
      return change((row) => ({ ...row, email: event.data.email ?? undefined }));
    case 'person.roleGiven':
    case 'person.roleWithdrawn':
    case 'person.roleEnded':
    case 'person.roleEndWithdrawn':
      return change((row) => ({ ...row, roles: evolveRoles(row.roles, event) }));
    case 'person.departed':
      return change((row) => ({ ...row, departedOn: event.data.effective }));
    case 'person.returned':
      return change((row) => ({ ...row, departedOn: undefined }));
  }
}
