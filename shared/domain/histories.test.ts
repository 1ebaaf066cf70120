import { expect, it } from 'vitest';
import { parseEvent } from './domain.ts';
import { type DomainEvent, domainEvents } from './evolve.ts';
import { createHistories, recordKey } from './histories.ts';

function event(type: DomainEvent['type'], data: object): DomainEvent {
  const read = parseEvent({ type, v: domainEvents[type].v, data: { effective: '2022-01-10', ...data } });
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

const told = (...events: readonly DomainEvent[]) => events.map(createHistories()).map((names) => names.map(recordKey));

it('tells what befalls a record in the history of what it belongs to, also once it is withdrawn', () => {
  const milestone = { kind: 'milestone', id: 'M-1' };
  const histories = told(
    event('milestone.added', { milestone: 'M-1', plan: 'CAP-1', description: 'Pilot', originalDue: '2022-01-31' }),
    event('suspense.opened', {
      ...{ suspense: 'S-0001', what: 'A figure', due: '2022-02-01', about: milestone },
      askedOf: { kind: 'named', name: 'A reporter' },
    }),
    event('record.withdrawn', { subject: milestone, reason: 'Typed twice.' }),
    event('milestone.noted', { milestone: 'M-1', text: 'It runs.' }),
    event('suspense.answered', { suspense: 'S-0001', note: 'Here it is.' }),
  );
  expect(histories).toEqual([
    ['milestone:M-1', 'plan:CAP-1'],
    ['suspense:S-0001', 'milestone:M-1'],
    ['milestone:M-1', 'plan:CAP-1'],
    ['milestone:M-1', 'plan:CAP-1'],
    ['suspense:S-0001', 'milestone:M-1'],
  ]);
});

it('tells links and answers on both sides', () => {
  const subject = { kind: 'case', id: 'UD-2022-0001' };
  expect(
    told(
      event('evidence.linked', { evidence: 'E-0123456789', subject, role: 'supports' }),
      event('plan.answersAdded', { plan: 'CAP-1', recommendations: ['R-1'], cases: ['UD-2022-0001'] }),
      event('docket.mailDomainsSet', { domains: ['agency.gov'] }),
    ),
  ).toEqual([
    ['evidence:E-0123456789', 'case:UD-2022-0001'],
    ['plan:CAP-1', 'recommendation:R-1', 'case:UD-2022-0001'],
    [],
  ]);
});
