import { allForYear } from '@18f/us-federal-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { isWeekend } from './business-days.ts';
import { daysOffIn, daysOffOn } from './federal-holidays.ts';
import { builtInRules } from './testing/built-in-rules.ts';

const withoutClosings = { ...builtInRules, closings: [] };
const inWashington = { ...builtInRules, area: 'DC' };

/** rules.md A10: observed days by year, `*` where shifted, without closings. */
const observed: Readonly<Record<number, string>> = {
  2021: '01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24* 12-31*',
  2022: '01-17 02-21 05-30 06-20* 07-04 09-05 10-10 11-11 11-24 12-26*',
  2023: '01-02* 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10* 11-23 12-25',
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03* 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24* 12-31*',
};

it.each(Object.entries(observed))('%s has the federal holidays %s', (year, days) => {
  const found = daysOffIn(withoutClosings, Number(year)).map(
    ({ day, inLieuOf }) => day.slice(5) + (inLieuOf ? '*' : ''),
  );
  expect(found.join(' ')).toBe(days);
});

describe('New Year 2028', () => {
  it('is observed on Friday 31 December 2027, not on 3 January 2028', () => {
    expect(daysOffOn(builtInRules, localDate('2027-12-31'))).toMatchObject([
      { name: "New Year's Day (observed)", inLieuOf: '2028-01-01' },
    ]);
    expect(daysOffIn(builtInRules, 2028)[0]?.day).toBe('2028-01-17');
  });
});

describe('Inauguration Day', () => {
  it('is a holiday only where the docket says that it is in the area of Washington', () => {
    expect(daysOffOn(builtInRules, localDate('2021-01-20'))).toEqual([]);
    expect(daysOffOn(inWashington, localDate('2021-01-20'))).toMatchObject([{ name: 'Inauguration Day' }]);
  });

  it('shares its day with the birthday of Martin Luther King in 2025', () => {
    const names = daysOffOn(inWashington, localDate('2025-01-20')).map(({ name }) => name);
    expect(names).toEqual(['Birthday of Martin Luther King, Jr.', 'Inauguration Day']);
  });

  it('moves from a Sunday to Monday, and from a Saturday to no day', () => {
    expect(daysOffOn(inWashington, localDate('2013-01-21')).map(({ name }) => name)).toContain(
      'Inauguration Day (observed)',
    );
    expect(daysOffOn(inWashington, localDate('2029-01-19'))).toEqual([]);
    expect(daysOffOn(inWashington, localDate('2029-01-22'))).toEqual([]);
  });

  it.each([2022, 2023, 2024])('is none in %i', (year) => {
    expect(daysOffIn(inWashington, year)).toEqual(daysOffIn(builtInRules, year));
  });
});

it('knows Juneteenth since 2021', () => {
  expect(daysOffOn(builtInRules, localDate('2020-06-19'))).toEqual([]);
  expect(daysOffOn(builtInRules, localDate('2021-06-18'))).toMatchObject([{ inLieuOf: '2021-06-19' }]);
});

it.each(['2018-12-24', '2019-12-24', '2020-12-24', '2024-12-24', '2025-01-09', '2025-12-24', '2025-12-26'])(
  'knows that the departments were closed on %s, by which order',
  (day) => {
    expect(daysOffOn(builtInRules, localDate(day))).toMatchObject([{ citation: expect.stringMatching(/order/i) }]);
  },
);

/**
 * The package lists each holiday under the year that it belongs to: New Year 2022 is in its list of 2022 and dated 2021-12-31. We list days under
 * the year that they lie in. It knows neither Inauguration Day nor closings.
 */
it.each(Array.from({ length: 10 }, (_, index) => 2021 + index))('%i agrees with @18f/us-federal-holidays', (year) => {
  const theirs = [year, year + 1].flatMap((each) => allForYear(each)).map(({ dateString }) => dateString);
  const ours = daysOffIn(withoutClosings, year).map(({ day }) => day);
  expect(ours).toEqual(theirs.filter((day) => day.startsWith(String(year))));
});

it('never has a day in lieu on a weekend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2400 }), (year) => {
      const inLieu = daysOffIn(inWashington, year).filter(({ inLieuOf }) => inLieuOf);
      expect(inLieu.filter(({ day, inLieuOf = day }) => isWeekend(day) || !isWeekend(inLieuOf))).toEqual([]);
    }),
  );
});

it('answers at both ends of the calendar', () => {
  expect(daysOffIn(builtInRules, 1)).toEqual([]);
  expect(daysOffIn(builtInRules, 9999).length).toBeGreaterThan(10);
});
