import { type Inverses, withdrawn } from '../inverse.ts';
import type { personEvents } from './events.ts';

export const personInverses: Inverses<typeof personEvents> = {
  'person.added': ({ person: id }) => withdrawn({ kind: 'person', id }),
  'person.departed': ({ person, effective }) => [{ intent: 'RecordReturn', person, effective }],
  'person.returned': ({ person }, before) => {
    const departedOn = before.people.get(person)?.departedOn;
    return departedOn && [{ intent: 'RecordDeparture', person, effective: departedOn }];
  },
};
