import { describe, expect, it } from 'vitest';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';
import { findValues, knownValues } from './bound-values.ts';

const records: DocketRecords = {
  offices: [],
  people: [],
  suspenses: [],
  pilots: [],
  rosters: [],
  recommendations: [],
  plans: [],
  milestones: [],
  letters: [],
  cases: [
    {
      id: caseIdSchema.parse('UD-2022-0001'),
      title: 'Messages not kept',
      letterDate: localDate('2021-10-26'),
      grounds: [],
      elements: [],
      received: [],
      inspection: {},
      responseDue: localDate('2021-11-25'),
    },
  ],
};
const known = knownValues(records, localDate('2022-03-31'));

function valuesIn(text: string): readonly string[] {
  return findValues(text, known).flatMap(({ text: words, value }) =>
    value === undefined ? [] : [`${value} ${words}`],
  );
}

describe('values of a letter', () => {
  it('finds ids and dates that the record holds, and numbers', () =>
    expect(valuesIn('UD-2022-0001 of October 26, 2021: 0 of 3 actions, 121 days late on March 31, 2022.')).toEqual([
      'id UD-2022-0001',
      'date October 26, 2021',
      'number 0',
      'number 3',
      'number 121',
      'date March 31, 2022',
    ]));
  it('leaves what the record does not hold, and numbers that count nothing', () =>
    expect(valuesIn('UD-2019-0007 of May 5, 2019, FY2022 Q2 (to March 2022), Table 1, 36 CFR 1230.14')).toEqual([]));
  it('says where the record holds a value, in the form of tables too', () =>
    expect(findValues('26\u00a0Oct 2021', known)[0]?.sources).toEqual([
      { record: { kind: 'case', id: 'UD-2022-0001' }, words: 'UD-2022-0001, NARA’s letter' },
    ]));
  it('loses no character', () => {
    const text = 'On UD-2022-0001, 2 of 7; E-3fa4b2c19d.';
    expect(
      findValues(text, known)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
