import { expect, it } from 'vitest';
import { caseIdSchema, evidenceIdSchema, importIdSchema, letterIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { sha256Schema } from '../../../shared/kernel/sha256.ts';
import { cadenceInWords } from './case-words.ts';
import { answeredInWords, correspondenceOf } from './correspondence.ts';

const id = caseIdSchema.parse('UD-2022-0001');
const row = {
  id,
  title: 'Messages',
  letterDate: localDate('2021-10-26'),
  responseDue: localDate('2021-11-25'),
  grounds: [],
  elements: [],
  received: [],
  inspection: {},
};
const piece = (digit: string, on: string, role: 'asks' | 'answers' | 'supports') => ({
  id: evidenceIdSchema.parse(`E-${digit.repeat(10)}`),
  sha256: sha256Schema.parse(digit.repeat(64)),
  size: 1,
  format: 'eml' as const,
  import: importIdSchema.parse('I-1'),
  on: localDate(on),
  links: [{ subject: { kind: 'case' as const, id }, role }],
  header: null,
  places: [],
});
const answer = {
  id: letterIdSchema.parse('L-1'),
  kind: 'response' as const,
  to: 'NARA' as const,
  recommendations: [],
  case: id,
  title: 'Answer',
  draftedOn: localDate('2021-12-15'),
  origin: 'external' as const,
  status: 'sent' as const,
  reviews: [],
  signedCopies: [],
  sent: { on: localDate('2021-12-15'), proof: piece('b', '2021-12-15', 'answers').id },
};

it('tells each letter once, by day, with what it does to the clock', () => {
  const evidence = [
    piece('b', '2021-12-15', 'answers'),
    piece('a', '2021-10-26', 'asks'),
    piece('c', '2021-11-01', 'supports'),
  ];
  expect(
    correspondenceOf(row, [answer], evidence, []).map(({ on, direction, clock }) => [on, direction, clock]),
  ).toEqual([
    ['2021-10-26', 'received', 'Day zero of the answer'],
    ['2021-12-15', 'sent', 'Answered 20 days late'],
  ]);
});

it('says in words how late an answer is, and what is promised', () => {
  expect(answeredInWords(row, localDate('2021-11-25'))).toBe('Answered on the day it was due');
  expect(answeredInWords(row, localDate('2021-11-24'))).toBe('Answered 1 day early');
  expect(cadenceInWords(undefined)).toBe('No periodic updates are promised.');
  expect(cadenceInWords({ every: 'months', months: 3, from: localDate('2022-02-18') })).toBe(
    'Every 3 months, counted from 18 Feb 2022',
  );
  expect(cadenceInWords({ every: 'fiscalQuarter', daysAfterEnd: 30 })).toBe(
    'Every fiscal quarter, due 30 days after its end',
  );
});

it('never takes the day of an import for the day of a letter', () => {
  const undated = { ...piece('d', '2021-10-26', 'asks'), isUndated: true as const };
  expect(correspondenceOf(row, [], [undated], [])).toMatchObject([{ isUndated: true, clock: '' }]);
});
