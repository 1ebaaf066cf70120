import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { personEvents } from './events.ts';
import { endedRole, heldRole } from './held-role.ts';

export const personInverses: Inverses<typeof personEvents> = {
  'person.added': ({ person: id }) => withdrawn({ kind: 'person', id }),
  'person.moved': ({ person }) => [{ intent: 'WithdrawMove', person, reason: takenBack }],
  'person.moveWithdrawn': ({ person }, before) => {
    const row = before.people.get(person);
    const last = row?.formerPosts.at(-1);
    return (
      row && last && [{ intent: 'MovePerson', person, office: row.office, title: row.title, effective: last.until }]
    );
  },
  'person.renamed': ({ person, effective }, before) => {
    const name = before.people.get(person)?.name;
    return name === undefined ? undefined : [{ intent: 'RenamePerson', person, name, effective }];
  },
  'person.emailSet': ({ person, effective }, before) => [
    { intent: 'SetEmail', person, email: before.people.get(person)?.email ?? null, effective },
  ],
  'person.roleGiven': ({ person, role }) => [{ intent: 'WithdrawRole', person, role, reason: takenBack }],
  'person.roleWithdrawn': ({ person, role }, before) => {
    const held = heldRole(before.people.get(person)?.roles ?? [], role);
    return held && [{ intent: 'GiveRole', person, role, effective: held.from }];
  },
  'person.roleEnded': ({ person, role }) => [{ intent: 'WithdrawRoleEnd', person, role, reason: takenBack }],
  'person.roleEndWithdrawn': ({ person, role }, before) => {
    const until = endedRole(before.people.get(person)?.roles ?? [], role)?.until;
    return until && [{ intent: 'EndRole', person, role, effective: until }];
  },
  'person.departed': ({ person, effective }) => [{ intent: 'RecordReturn', person, effective }],
  'person.returned': ({ person }, before) => {
    const departedOn = before.people.get(person)?.departedOn;
    return departedOn && [{ intent: 'RecordDeparture', person, effective: departedOn }];
  },
};
