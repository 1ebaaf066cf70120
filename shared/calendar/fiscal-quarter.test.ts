import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import {
  type FiscalQuarter,
  firstDayOf,
  fiscalQuarterInWords,
  fiscalQuarterOf,
  lastDayOf,
  nextQuarter,
  parseFiscalQuarter,
  previousQuarter,
  printFiscalQuarter,
} from './fiscal-quarter.ts';
import { addDays } from './local-date-arithmetic.ts';

const anyQuarter = fc.record({
  year: fc.integer({ min: 1900, max: 2200 }),
  quarter: fc.constantFrom<FiscalQuarter['quarter']>(1, 2, 3, 4),
});

it.each([
  ['2022Q1', '2021-10-01', '2021-12-31', 'FY2022 Q1 (October to December 2021)'],
  ['2022Q2', '2022-01-01', '2022-03-31', 'FY2022 Q2 (January to March 2022)'],
  ['2022Q3', '2022-04-01', '2022-06-30', 'FY2022 Q3 (April to June 2022)'],
  ['2022Q4', '2022-07-01', '2022-09-30', 'FY2022 Q4 (July to September 2022)'],
])('%s runs from %s to %s', (name, first, last, words) => {
  const quarter = parseFiscalQuarter(name);
  if (!quarter) throw new Error('not read');
  expect(firstDayOf(quarter)).toBe(first);
  expect(lastDayOf(quarter)).toBe(last);
  expect(fiscalQuarterInWords(quarter)).toBe(words);
});

it.each(['2022', '2022Q5', '2022q2', 'FY2022Q2', '0000Q1', '22Q2', ''])('does not read "%s"', (text) => {
  expect(parseFiscalQuarter(text)).toBeUndefined();
});

it('opens UD-2022-0001 in fiscal year 2022', () => {
  expect(fiscalQuarterOf(localDate('2021-10-26'))).toEqual({ year: 2022, quarter: 1 });
});

it('prints what it reads, and quarters follow one another without a gap', () => {
  fc.assert(
    fc.property(anyQuarter, (quarter) => {
      expect(parseFiscalQuarter(printFiscalQuarter(quarter))).toEqual(quarter);
      expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
      expect(firstDayOf(nextQuarter(quarter))).toBe(addDays(lastDayOf(quarter), 1));
      expect(fiscalQuarterOf(firstDayOf(quarter))).toEqual(quarter);
      expect(fiscalQuarterOf(lastDayOf(quarter))).toEqual(quarter);
    }),
  );
});
