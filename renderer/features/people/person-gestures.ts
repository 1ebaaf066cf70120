import type { Person } from '../../../shared/domain/person/person.ts';
import { docketSession, type RecordGestures } from '../docket/api.ts';
import { ownedWork } from './owned-work.ts';
import {
  endRole,
  giveRole,
  handOver,
  movePerson,
  recordDeparture,
  recordReturn,
  renamePerson,
  setEmail,
  withdrawMove,
  withdrawRole,
} from './person-forms.ts';

export const personGestures: RecordGestures<Person> = {
  kind: 'person',
  category: 'People',
  icon: 'person',
  rows: ({ people }) => people,
  words: ({ name }) => name,
  all: [
    {
      id: 'person.handOver',
      title: 'Hand a Person’s Work Over…',
      verb: 'Hand the work over…',
      unfit: ownsNothing,
      run: handOver,
    },
    { id: 'person.giveRole', title: 'Give a Person a Role…', verb: 'Give a role…', unfit: hasLeft, run: giveRole },
    { id: 'person.endRole', title: 'End a Person’s Role…', verb: 'End a role…', unfit: holdsNoRole, run: endRole },
    { id: 'person.move', title: 'Move a Person…', verb: 'Move…', unfit: hasLeft, run: movePerson },
    { id: 'person.setEmail', title: 'Set a Person’s E-Mail Address…', verb: 'Set the e-mail…', run: setEmail },
    { id: 'person.rename', title: 'Rename a Person…', verb: 'Rename…', run: renamePerson },
    {
      id: 'person.recordDeparture',
      title: 'Record That a Person Left…',
      verb: 'Record that they left…',
      unfit: hasLeft,
      run: recordDeparture,
    },
    {
      id: 'person.recordReturn',
      title: 'Record That a Person Is Back…',
      verb: 'Record the return…',
      unfit: ({ name, departedOn }) => (departedOn === undefined ? `${name} has not left.` : undefined),
      run: recordReturn,
    },
    {
      id: 'person.withdrawRole',
      title: 'Take a Person’s Role Back…',
      verb: 'Take a role back…',
      unfit: holdsNoRole,
      run: withdrawRole,
    },
    {
      id: 'person.withdrawMove',
      title: 'Take a Person’s Last Move Back…',
      verb: 'Take the last move back…',
      unfit: ({ name, formerPosts }) => (formerPosts.length === 0 ? `${name} has never moved.` : undefined),
      run: withdrawMove,
    },
  ],
};

function hasLeft({ name, departedOn }: Person): string | undefined {
  return departedOn === undefined ? undefined : `${name} left on ${departedOn}.`;
}

function holdsNoRole({ name, roles }: Person): string | undefined {
  return roles.some(({ until }) => until === undefined) ? undefined : `${name} holds no role.`;
}

function ownsNothing({ id, name }: Person): string | undefined {
  const { records } = docketSession.getState();
  return records !== undefined && ownedWork(records, id).length > 0 ? undefined : `${name} has nothing open.`;
}
