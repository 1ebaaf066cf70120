import { expect, it } from 'vitest';
import { refuse } from '../../../../shared/kernel/result.ts';
import { errorsOf, type FormField, filledIn, missingFields } from './form-field.ts';

const fields: readonly FormField[] = [
  { name: 'to', label: 'New current date', kind: 'date', isRequired: true },
  { name: 'reason', label: 'Reason', kind: 'text' },
];

it('leaves out what is empty and asks for what is needed', () => {
  expect(filledIn({ to: ' 2022-04-29 ', reason: '  ' })).toEqual({ to: '2022-04-29' });
  expect(missingFields(fields, {})).toEqual({ to: 'New current date is needed.' });
  expect(missingFields(fields, { to: '2022-04-29' })).toEqual({});
});

it('puts a refusal beside the field that it is about', () => {
  const issues = [{ path: ['to'], message: 'must be a calendar date such as 2022-02-18' }];
  expect(errorsOf(refuse('badIntent', 'RescheduleMilestone: to: ...', { issues }), fields)).toEqual({
    to: 'New current date must be a calendar date such as 2022-02-18.',
  });
  const reasonRequired = refuse('reasonRequired', 'M-00094 is past due: moving it needs a reason and an approver.');
  expect(errorsOf(reasonRequired, fields)).toEqual({ reason: reasonRequired.message });
  expect(errorsOf(refuse('sameDate', 'M-00094 is already due on 2022-04-29.'), fields)).toEqual({
    '': 'M-00094 is already due on 2022-04-29.',
  });
});
