import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { decide, parseEvent } from '../domain.ts';
import { evolve } from '../evolve.ts';
import { emptyState } from '../state.ts';
import { undoIntents } from '../undo.ts';

const today = localDate('2022-04-04');
const ports = { today, newId: () => 'x1' };

function docket() {
  const facts = { docket: 'd', name: 'OIT', agency: 'CBP', office: 'RIM', timeZone: 'America/New_York' };
  const created = parseEvent({ type: 'docket.created', v: 1, data: { effective: '2022-04-01', ...facts } });
  if (!created.ok) throw new Error(created.message);
  return evolve(emptyState, created.value);
}

it('holds the mail domains of its agency, told anew as a whole, and undone', () => {
  const before = docket();
  expect(before.docket?.mailDomains).toEqual([]);
  const set = decide(before, { intent: 'SetMailDomains', domains: ['DHS.gov', ' cbp.dhs.gov', 'dhs.gov'] }, ports);
  if (!set.ok) throw new Error(set.message);
  const after = set.value.reduce(evolve, before);
  expect(after.docket?.mailDomains).toEqual(['cbp.dhs.gov', 'dhs.gov']);
  expect(undoIntents({ before, events: set.value })).toEqual({
    ok: true,
    value: [{ intent: 'SetMailDomains', domains: [], effective: today }],
  });
});

it('takes no address and no sentence for a domain', () => {
  for (const domains of [['a@cbp.dhs.gov'], ['our mail'], ['gov']])
    expect(decide(docket(), { intent: 'SetMailDomains', domains }, ports)).toMatchObject({
      code: 'badIntent',
      message: expect.stringContaining('must be a mail domain such as cbp.dhs.gov'),
    });
});
