import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readFulfilled,
  readObligations,
  readObligationsOf,
  saveCalendar,
} from '../../shared/contracts/obligation.contract.ts';
import { readProblems } from '../../shared/contracts/problem.contract.ts';
import { readPromises } from '../../shared/contracts/promise.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import type { Intent } from '../../shared/domain/domain.ts';
import { caseIdSchema } from '../../shared/domain/ids.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { naraCase, recommendation } from '../../shared/obligations/testing/affair.ts';
import { createIn, type DocketDesk, openDesk } from './testing/docket-desk.ts';

const answered: Intent = {
  intent: 'RegisterLetter',
  letter: 'L-1',
  kind: 'response',
  case: 'UD-2022-0001',
  title: 'Answer',
  effective: '2021-12-15',
  promises: [{ about: { kind: 'case', id: 'UD-2022-0001' }, text: 'A report', due: '2022-01-31' }],
};

async function affairDesk(): Promise<DocketDesk> {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  await desk.ask(handleIntents, { intents: [recommendation, naraCase] });
  await desk.ask(handleIntents, { intents: [answered] });
  return desk;
}

describe('what is owed', () => {
  it('is what is outstanding today, and what was on another day', async () => {
    const desk = await affairDesk();
    const idsOf = async (request: Parameters<typeof desk.ask>[1] & object) =>
      (await desk.ask(readObligations, request)).obligations.map(({ id }) => id);
    expect(await idsOf({})).toEqual([
      'recommendation:OIG-21-62-R5/response',
      'promise:P-0001/due',
      'recommendation:OIG-21-62-R5/decision',
      'recommendation:OIG-21-62-R5/finalAction',
    ]);
    expect((await idsOf({ asOf: '2021-12-01' }))[0]).toBe('case:UD-2022-0001/response');
  });

  it('of one record holds what is fulfilled, and of all it is told apart, the latest first', async () => {
    const desk = await affairDesk();
    const about = { kind: 'case', id: caseIdSchema.parse('UD-2022-0001') } as const;
    const fulfilled = [{ state: 'fulfilledLate', daysLate: 20, fulfilledBy: { id: 'L-1' } }];
    expect(await desk.ask(readObligationsOf, { about })).toMatchObject(fulfilled);
    expect(await desk.ask(readFulfilled, { limit: 1 })).toMatchObject({ total: 1, late: 1, obligations: fulfilled });
    await desk.ask(handleIntents, {
      intents: [
        { intent: 'RecordStep', recommendation: 'OIG-21-62-R5', step: 'managementDecision', effective: '2022-04-01' },
      ],
    });
    const { total, obligations } = await desk.ask(readFulfilled, { limit: 1 });
    expect([total, obligations.map(({ id }) => id)]).toEqual([2, ['recommendation:OIG-21-62-R5/decision']]);
    const before = { asOf: localDate('2021-12-01') };
    expect(await desk.ask(readFulfilled, { ...before, limit: 9 })).toMatchObject({ total: 0, obligations: [] });
  });

  it('is computed anew once something is recorded', async () => {
    const desk = await affairDesk();
    await desk.ask(readObligations, {});
    const closed: Intent = {
      intent: 'RecordStep',
      recommendation: 'OIG-21-62-R5',
      step: 'closed',
      effective: '2022-04-01',
    };
    await desk.ask(handleIntents, { intents: [closed] });
    expect((await desk.ask(readObligations, {})).obligations.map(({ id }) => id)).toEqual(['promise:P-0001/due']);
  });

  it('and what is found are told again only where they changed', async () => {
    const desk = await affairDesk();
    const [owed, found] = [await desk.ask(readObligations, {}), await desk.ask(readProblems, {})];
    expect([owed.isWhole, found.isWhole]).toEqual([true, true]);
    await desk.ask(handleIntents, {
      intents: [{ intent: 'RecordStep', recommendation: 'OIG-21-62-R5', step: 'closed', effective: '2022-04-01' }],
    });
    const rest = await desk.ask(readObligations, { since: owed.revision });
    expect(rest).toMatchObject({ isWhole: false, obligations: [] });
    expect(rest.gone.toSorted()).toEqual(
      ['decision', 'finalAction', 'response'].map((key) => `recommendation:OIG-21-62-R5/${key}`),
    );
    const since = await desk.ask(readProblems, { since: found.revision });
    expect(since.isWhole).toBe(false);
    expect(since.problems.length).toBeLessThan(found.problems.length);
    expect((await desk.ask(readObligations, { asOf: localDate('2021-12-01') })).revision).toBe(0);
  });

  it('is saved as a calendar where the officer says', async () => {
    const desk = await affairDesk();
    desk.answers.saveAs = join(desk.folder, 'owed.ics');
    expect(await desk.ask(saveCalendar, null)).toEqual({ name: 'owed.ics' });
    expect(readFileSync(join(desk.folder, 'owed.ics'), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(4);
  });

  it('is refused where no docket is open', async () => {
    expect(await openDesk().call(readObligations, {})).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  });
});

it('tells each promise with what became of it', async () => {
  const { promises } = await (await affairDesk()).ask(readPromises, {});
  expect(promises).toMatchObject([
    { id: 'P-0001', to: 'NARA', letter: 'L-1', told: '2022-01-31', outcome: 'slipped', daysSlipped: 63 },
  ]);
});
