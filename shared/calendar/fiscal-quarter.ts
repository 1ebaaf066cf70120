/** The federal fiscal year runs from October 1 to September 30 and is named after the year in which it ends (31 U.S.C. 1102). */
import type { LocalDate } from '../kernel/local-date.ts';
import { localDate } from '../kernel/local-date.ts';
import { addDays, addMonths } from './local-date-arithmetic.ts';

export interface FiscalQuarter {
  /** The fiscal year: 2022 is October 2021 to September 2022. */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const months = { 1: 'October to December', 2: 'January to March', 3: 'April to June', 4: 'July to September' } as const;

/** Reads `2022Q2`; undefined for any other form. */
export function parseFiscalQuarter(text: string): FiscalQuarter | undefined {
  const match = /^(\d{4})Q([1-4])$/.exec(text);
  if (!match || match[1] === '0000') return undefined;
  return { year: Number(match[1]), quarter: Number(match[2]) as FiscalQuarter['quarter'] };
}

/** @example printFiscalQuarter({ year: 2022, quarter: 2 }) // '2022Q2' */
export function printFiscalQuarter({ year, quarter }: FiscalQuarter): string {
  return `${String(year).padStart(4, '0')}Q${quarter}`;
}

/** The quarter that a day falls in. @example fiscalQuarterOf('2021-10-26') // { year: 2022, quarter: 1 } */
export function fiscalQuarterOf(date: LocalDate): FiscalQuarter {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const calendarQuarter = Math.ceil(month / 3);
  return calendarQuarter === 4
    ? { year: year + 1, quarter: 1 }
    : { year, quarter: (calendarQuarter + 1) as FiscalQuarter['quarter'] };
}

export function firstDayOf({ year, quarter }: FiscalQuarter): LocalDate {
  const calendarYear = quarter === 1 ? year - 1 : year;
  const month = quarter === 1 ? 10 : 3 * quarter - 5;
  return localDate(`${String(calendarYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}

export function lastDayOf(quarter: FiscalQuarter): LocalDate {
  return addDays(addMonths(firstDayOf(quarter), 3), -1);
}

export function nextQuarter({ year, quarter }: FiscalQuarter): FiscalQuarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as FiscalQuarter['quarter'] };
}

export function previousQuarter({ year, quarter }: FiscalQuarter): FiscalQuarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as FiscalQuarter['quarter'] };
}

/** With its months, since a fiscal quarter is easily taken for a calendar one. @example 'FY2022 Q2 (January to March 2022)' */
export function fiscalQuarterInWords(fiscal: FiscalQuarter): string {
  const calendarYear = firstDayOf(fiscal).slice(0, 4);
  return `FY${fiscal.year} Q${fiscal.quarter} (${months[fiscal.quarter]} ${calendarYear})`;
}
