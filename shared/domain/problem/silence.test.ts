import { expect, it } from 'vitest';
import type { Intent } from '../domain.ts';
import type { Subject } from '../ids.ts';
import { subjectSchema } from '../ids.ts';
import { refusalOf, told } from '../testing/told.ts';
import { isSilenced, silenceOf } from './silenced.ts';

const subject: Subject = subjectSchema.parse({ kind: 'plan', id: 'CAP-1' });
const plan = { intent: 'OpenPlan', plan: 'CAP-1', title: 'Plan', effective: '2021-10-01' } satisfies Intent;
const silence = {
  intent: 'SilenceProblem',
  code: 'plan.inactive',
  subject,
  reason: 'The pilot waits.',
} satisfies Intent;

it('lies on one problem of one record, with its reason, until it is voiced', () => {
  const state = told(plan, silence);
  expect(silenceOf(state, silence)).toMatchObject({ on: '2022-04-04', reason: 'The pilot waits.' });
  expect(isSilenced(state, { code: 'plan.late', subject })).toBe(false);
  expect(refusalOf(state, silence)).toBe('alreadySilenced: plan.inactive of CAP-1 was silenced on 2022-04-04 already.');
  expect(isSilenced(told(plan, silence, { intent: 'VoiceProblem', code: 'plan.inactive', subject }), silence)).toBe(
    false,
  );
});

it('goes with its record', () => {
  expect(isSilenced(told(plan, silence, { intent: 'WithdrawRecord', subject, reason: 'Twice.' }), silence)).toBe(false);
});

it('needs a record and a code', () => {
  expect(refusalOf(told(), silence)).toMatch(/^unknownId: There is no corrective action plan CAP-1/);
  expect(refusalOf(told(plan), { ...silence, code: 'everything' })).toMatch(/must be the code of a problem such as/);
});
