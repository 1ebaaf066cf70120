import { expect, it } from 'vitest';
import { planIdSchema } from '../../../shared/domain/ids.ts';
import { told } from '../../../shared/domain/testing/told.ts';
import { exceptionFields, exceptionOf } from './exception-fields.ts';

const id = planIdSchema.parse('CAP-0022');
const plan = (due?: string) =>
  told({ intent: 'OpenPlan', plan: id, title: 'Retain', effective: '2021-10-29', ...(due && { due }) }).plans.get(id);

it('asks for an exception only beyond the date of the plan', () => {
  const fields = exceptionFields(plan('2022-09-30'), 'to');
  const asked = (to: string) => fields.filter(({ isAsked }) => isAsked?.({ to })).map(({ name }) => name);
  expect(asked('2022-09-30')).toEqual([]);
  expect(asked('')).toEqual([]);
  expect(asked('2022-10-01')).toEqual(['exceptionReason', 'exceptionApprover']);
  expect(exceptionFields(plan(), 'to')).toEqual([]);
});

it('takes what was typed of it apart from the rest', () => {
  expect(exceptionOf({ to: '2022-10-01', exceptionReason: 'Bought later.', exceptionApprover: 'The CIO' })).toEqual({
    exception: { exception: { reason: 'Bought later.', approver: 'The CIO' } },
    rest: { to: '2022-10-01' },
  });
  expect(exceptionOf({ to: '2022-10-01' })).toEqual({ exception: {}, rest: { to: '2022-10-01' } });
});
