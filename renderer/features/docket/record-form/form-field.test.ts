import { expect, it } from 'vitest';
import { refuse } from '../../../../shared/kernel/result.ts';
import {
  askedFields,
  chosenOf,
  errorsOf,
  type FormField,
  filledIn,
  missingFields,
  standingValues,
  withChoice,
} from './form-field.ts';

const fields: readonly FormField[] = [
  { name: 'to', label: 'New current date', kind: 'date', isRequired: true },
  { name: 'reason', label: 'Reason', kind: 'text' },
];

it('leaves out what is empty and asks for what is needed', () => {
  expect(filledIn(fields, { to: ' 2022-04-29 ', reason: '  ' })).toEqual({ to: '2022-04-29' });
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

it('puts a refusal beside the field that says it is about it, and an issue beside the member of a member', () => {
  const asked: readonly FormField[] = [
    { name: 'case', label: 'Tracking number', kind: 'line', refusals: ['idTaken'] },
    { name: 'records.volume', label: 'Volume', kind: 'line' },
  ];
  expect(errorsOf(refuse('idTaken', 'There is already a case.'), asked)).toEqual({ case: 'There is already a case.' });
  const issues = [{ path: ['records', 'volume'], message: 'must not be empty' }];
  expect(errorsOf(refuse('badIntent', '', { issues }), asked)).toEqual({
    'records.volume': 'Volume must not be empty.',
  });
});

it('lets a proposal stand until something else is typed', () => {
  const asked: readonly FormField[] = [
    { name: 'from', label: 'From', kind: 'date', initial: '2022-02-18' },
    { name: 'due', label: 'Due', kind: 'date', proposed: ({ from }) => from && `${from} and 30 days` },
  ];
  expect(standingValues(asked, {}).due).toBe('2022-02-18 and 30 days');
  expect(standingValues(asked, { from: '2022-03-01' }).due).toBe('2022-03-01 and 30 days');
  expect(standingValues(asked, { from: '2022-03-01', due: '' }).due).toBe('');
});

it('asks for a field only while another calls for it', () => {
  const closing: readonly FormField[] = [
    { name: 'step', label: 'Step', kind: 'line' },
    { name: 'outcome', label: 'How', kind: 'line', isRequired: true, isAsked: ({ step }) => step === 'closed' },
  ];
  const asked = (step: string) => askedFields(closing, { step, outcome: 'implemented' });
  expect(filledIn(asked('resolved'), { step: 'resolved', outcome: 'implemented' })).toEqual({ step: 'resolved' });
  expect(missingFields(asked('closed'), { step: 'closed' })).toEqual({ outcome: 'How is needed.' });
});

it('ticks and unticks several', () => {
  expect(chosenOf(withChoice(withChoice('', 'a', true), 'b', true))).toEqual(['a', 'b']);
  expect(chosenOf(withChoice('a\nb', 'a', false))).toEqual(['b']);
  expect(chosenOf(undefined)).toEqual([]);
});
