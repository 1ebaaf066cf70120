import { describe, expect, it } from 'vitest';
import { decideAll } from '../domain/domain.ts';
import { told } from '../domain/testing/told.ts';
import { undoIntents } from '../domain/undo.ts';
import { localDate } from '../kernel/local-date.ts';
import { chaseIntents } from './chase-intents.ts';
import { overdueItems } from './chase-item.ts';
import { composeChase } from './chase-message.ts';

const today = localDate('2022-04-04');
const facts = { docket: 'OIT recommendations', today, answerBy: localDate('2022-04-11'), from: 'C. Records' };
const ports = { today, newId: () => 'x1' };
const on = { effective: '2022-01-03' };

const state = told(
  { intent: 'AddPerson', person: 'a.rivera', name: 'A. Rivera', email: 'a.rivera@agency.gov', ...on },
  { intent: 'AddPerson', person: 't.left', name: 'T. Left', email: 't.left@agency.gov', ...on },
  { intent: 'AddOffice', office: 'RIM', name: 'Records and Information Management', ...on },
  { intent: 'OpenPlan', plan: 'CAP-0022', title: 'Archive', ...on },
  milestone('M-1', '2022-03-31', { owner: 'a.rivera' }),
  milestone('M-2', '2022-03-01', { office: 'RIM' }),
  milestone('M-3', '2022-03-02', { owner: 't.left' }),
  milestone('M-4', '2022-03-02', {}),
  milestone('M-5', '2022-04-04', { owner: 'a.rivera' }),
  { intent: 'RecordDeparture', person: 't.left', effective: '2022-03-05' },
  {
    intent: 'OpenSuspense',
    what: 'Send the training\nfigures',
    askedOf: { kind: 'person', id: 'a.rivera' },
    due: '2022-02-01',
    ...on,
  },
  { intent: 'RecordFollowUp', suspense: 'S-0001', how: 'call', effective: '2022-03-10' },
);

function milestone(id: string, originalDue: string, owned: object) {
  return {
    intent: 'AddMilestone',
    milestone: id,
    plan: 'CAP-0022',
    description: `Do ${id}`,
    originalDue,
    ...owned,
    ...on,
  } as const;
}

const items = overdueItems(state, today);

it('finds what is past due, the latest first; what is due today is not late yet', () => {
  expect(items.map(({ subject, daysLate }) => [subject.id, daysLate])).toEqual([
    ['S-0001', 62],
    ['M-2', 34],
    ['M-3', 33],
    ['M-4', 33],
    ['M-1', 4],
  ]);
});

describe('the messages', () => {
  const chase = composeChase(state, items, facts);

  it('are one for each owner, and say of whom nobody can be reminded', () => {
    expect(chase.messages.map(({ name, address, items: own }) => [name, address, own.length])).toEqual([
      ['A. Rivera', 'a.rivera@agency.gov', 2],
      ['Records and Information Management', undefined, 1],
    ]);
    expect(chase.leftOut).toEqual([
      'M-3 belongs to T. Left, who left on 2022-03-05: assign it first.',
      'M-4 has no owner and no office: assign it first.',
    ]);
  });

  it('name every item with its date and how late it is', () => {
    expect(chase.messages[0]?.subject).toBe('Past due on 4 Apr 2022: S-0001, M-1');
    expect(chase.messages[0]?.body.split('\n')).toEqual([
      'Dear A. Rivera,',
      '',
      'These 2 are past due in OIT recommendations on 4 Apr 2022, and with you:',
      '',
      '1. S-0001: Send the training figures',
      '   due 1 Feb 2022, 62 days late; asked 3 Jan 2022; last reminder 10 Mar 2022',
      '',
      '2. M-1: Do M-1',
      '   due 31 Mar 2022, 4 days late',
      '',
      'Please answer by 11 Apr 2022: with the evidence of completion, or with the date by which it will be done, the reason for the delay, and who approves the new date.',
      '',
      'C. Records',
      '',
    ]);
  });
});

it('follows suspenses up and opens one for each milestone, once, in a step that can be undone', () => {
  const { messages } = composeChase(state, items, facts);
  const first = decideAll(state, chaseIntents(state, messages, facts), ports);
  if (!first.ok) throw new Error(first.message);
  expect(first.value.events.map(({ type }) => type)).toEqual([
    'suspense.followedUp',
    'suspense.opened',
    'suspense.opened',
  ]);
  const after = first.value.state;

  const again = chaseIntents(after, composeChase(after, overdueItems(after, today), facts).messages, facts);
  expect(again.map(({ intent }) => intent)).toEqual(['RecordFollowUp', 'RecordFollowUp', 'RecordFollowUp']);

  const undo = undoIntents({ before: state, events: first.value.events });
  const undone = undo.ok ? decideAll(after, undo.value, ports) : undo;
  if (!undone.ok) throw new Error(undone.message);
  expect(undone.value.state.suspenses).toEqual(state.suspenses);
});
