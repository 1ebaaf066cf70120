/** What the forms of a person ask, and the intents that they make. */
import { addDays } from '../../../shared/calendar/local-date-arithmetic.ts';
import { personIdSchema } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  chosenOf,
  docketSession,
  effectiveField,
  type FormField,
  type FormValues,
  officeChoices,
  peopleChoices,
  reasonField,
  record,
  showForm,
  weekdayOf,
} from '../docket/api.ts';
import { handoverIntents, type OwnedWork, ownedWork, workKey } from './owned-work.ts';

export function movePerson(workbench: Workbench, { id, name, office, title }: Person): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `A new post for ${name}`,
    fields: [
      { name: 'office', label: 'Office', kind: 'choice', choices: officeChoices(records), initial: office },
      { name: 'title', label: 'Title', kind: 'line', initial: title, refusals: ['samePost'] },
      effectiveField('From'),
    ],
    action: 'Record the move',
    submit: (values) => record(workbench, { intent: 'MovePerson', person: id, ...values }),
  });
}

export function renamePerson(workbench: Workbench, { id, name }: Person): void {
  showForm(workbench, {
    title: `Another name for ${name}`,
    fields: [
      { name: 'name', label: 'Name', kind: 'line', isRequired: true, isWide: true, initial: name },
      effectiveField('From'),
    ],
    action: 'Record the name',
    submit: ({ name: given = '', ...rest }) =>
      record(workbench, { intent: 'RenamePerson', person: id, name: given, ...rest }),
  });
}

export function setEmail(workbench: Workbench, { id, name, email }: Person): void {
  showForm(workbench, {
    title: `E-mail address of ${name}`,
    fields: [
      {
        name: 'email',
        label: 'E-mail',
        kind: 'line',
        isWide: true,
        initial: email,
        placeholder: 'a.rivera@agency.gov',
        hint: 'Left empty: there is none any more.',
      },
      effectiveField('From'),
    ],
    action: 'Record the address',
    submit: ({ email: given, ...rest }) =>
      record(workbench, { intent: 'SetEmail', person: id, email: given ?? null, ...rest }),
  });
}

const roleField: FormField = {
  name: 'role',
  label: 'Role',
  kind: 'line',
  isRequired: true,
  isWide: true,
  placeholder: 'Agency Records Officer',
  refusals: ['roleHeld'],
};

export function giveRole(workbench: Workbench, { id, name }: Person): void {
  showForm(workbench, {
    title: `A role for ${name}`,
    fields: [roleField, effectiveField('From')],
    action: 'Record the role',
    submit: ({ role = '', ...rest }) => record(workbench, { intent: 'GiveRole', person: id, role, ...rest }),
  });
}

export function endRole(workbench: Workbench, { id, name, roles }: Person): void {
  const held = roles.filter(({ until }) => until === undefined).map(({ role }) => ({ value: role, title: role }));
  showForm(workbench, {
    title: `A role of ${name} ends`,
    fields: [
      { ...roleField, kind: 'choice', choices: held, initial: held.length === 1 ? held[0]?.value : undefined },
      effectiveField('First day without it'),
    ],
    action: 'End the role',
    submit: ({ role = '', ...rest }) => record(workbench, { intent: 'EndRole', person: id, role, ...rest }),
  });
}

export function withdrawRole(workbench: Workbench, { id, name, roles }: Person): void {
  const held = roles.filter(({ until }) => until === undefined).map(({ role }) => ({ value: role, title: role }));
  showForm(workbench, {
    title: `Take a role of ${name} back`,
    intro: 'For a role that was entered in error; one that was held is ended.',
    fields: [{ ...roleField, kind: 'choice', choices: held }, reasonField],
    action: 'Take it back',
    submit: ({ role = '', reason = '' }) => record(workbench, { intent: 'WithdrawRole', person: id, role, reason }),
  });
}

export function withdrawMove(workbench: Workbench, { id, name }: Person): void {
  showForm(workbench, {
    title: `Take the last move of ${name} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawMove', person: id, reason }),
  });
}

export function recordDeparture(workbench: Workbench, { id, name }: Person): void {
  showForm(workbench, {
    title: `${name} has left`,
    intro: 'What they owned stays theirs, and is told as having no successor, until somebody takes it over.',
    fields: [
      effectiveField('Left on', ['alreadyDeparted']),
      { name: 'note', label: 'Note', kind: 'text', placeholder: 'Who takes over, and which files were handed on' },
    ],
    action: 'Record the departure',
    submit: (values) => record(workbench, { intent: 'RecordDeparture', person: id, ...values }),
  });
}

export function recordReturn(workbench: Workbench, { id, name }: Person): void {
  showForm(workbench, {
    title: `${name} is back`,
    fields: [effectiveField('Back on')],
    action: 'Record the return',
    submit: (values) => record(workbench, { intent: 'RecordReturn', person: id, ...values }),
  });
}

/** An officer's habit, no rule: a week to answer what is asked anew. */
const answerDays = 7;

export function handOver(workbench: Workbench, person: Person): void {
  const { records, status } = docketSession.getState();
  if (records === undefined || !status) return;
  const work = ownedWork(records, person.id);
  showForm(workbench, {
    title: `Who takes over from ${person.name}?`,
    intro: 'All that is ticked goes over in one step, which can be undone.',
    fields: [
      {
        name: 'to',
        label: 'Successor',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        choices: peopleChoices(records).filter(({ value }) => value !== person.id),
        refusals: ['ownerDeparted'],
      },
      effectiveField('From'),
      {
        name: 'askedBy',
        label: 'What is asked is due by',
        kind: 'date',
        isRequired: true,
        initial: addDays(status.today, answerDays),
        hint: weekdayOf,
        refusals: ['dueBeforeAsked'],
      },
      {
        name: 'work',
        label: 'What goes over',
        kind: 'several',
        isRequired: true,
        choices: work.map((one) => ({ value: workKey(one), title: `${one.id} ${one.words}` })),
        initial: work.map(workKey).join('\n'),
      },
    ],
    action: 'Hand it over',
    submit: (values) => submitHandover(workbench, work, values),
  });
}

async function submitHandover(workbench: Workbench, work: readonly OwnedWork[], values: FormValues) {
  const { records } = docketSession.getState();
  const to = personIdSchema.safeParse(values.to);
  const [effective, askedBy] = [parseLocalDate(values.effective ?? ''), parseLocalDate(values.askedBy ?? '')];
  const successor = records?.people.find(({ id }) => to.success && id === to.data);
  if (records === undefined || successor === undefined || effective === undefined || askedBy === undefined)
    return refuse('badIntent', 'Name a successor and two days.');
  const chosen = chosenOf(values.work);
  const handed = work.filter((one) => chosen.includes(workKey(one)));
  const handover = { to: successor.id, toName: successor.name, effective, askedBy };
  return record(workbench, ...handoverIntents(records, handed, handover));
}
