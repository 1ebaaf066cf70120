/** The counting itself: from a rule and its day zero to the dates that fall due. */
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { addBusinessDays, type BusinessDaysCounted } from './business-days.ts';
import type { ClosedDays } from './federal-holidays.ts';
import { fiscalQuarterOf, lastDayOf, nextQuarter } from './fiscal-quarter.ts';
import { addDays, addMonths } from './local-date-arithmetic.ts';
import { monthPeriods, quarterPeriods } from './periods.ts';
import { dayInYear, type Rule, type YearDay } from './rule.ts';

export interface Counted {
  readonly due: LocalDate;
  /** Only where business days were counted. */
  readonly passedOver?: BusinessDaysCounted;
}

/** The dates on which a rule falls due after its day zero: one, or for a periodic rule one after the other without end. */
export function* countDue(table: ClosedDays, rule: Rule, dayZero: LocalDate): Generator<Counted> {
  switch (rule.unit) {
    case 'calendarDays':
      yield { due: addDays(dayZero, rule.offset - (rule.countsDayZero ? 1 : 0)) };
      return;
    case 'businessDays': {
      const passedOver = addBusinessDays(table, rule.countsDayZero ? addDays(dayZero, -1) : dayZero, rule.offset);
      yield { due: passedOver.day, passedOver };
      return;
    }
    case 'months':
    case 'years':
      yield { due: addMonths(dayZero, monthsIn(rule.unit) * rule.offset) };
      return;
    case 'fiscalQuarters':
      yield { due: endOfQuarterAfter(dayZero, rule.offset) };
      return;
    case 'everyMonths':
    case 'everyYears':
      yield* monthPeriods(dayZero, monthsIn(rule.unit) * rule.offset);
      return;
    case 'everyFiscalQuarter':
      yield* quarterPeriods(fiscalQuarterOf(dayZero), rule.offset);
      return;
    case 'everyYearOn':
      yield* yearDaysAfter(dayZero, rule.days);
  }
}

function monthsIn(unit: 'months' | 'everyMonths' | 'years' | 'everyYears'): number {
  return unit === 'years' || unit === 'everyYears' ? 12 : 1;
}

/** The last day of the nth fiscal quarter after the one that holds the day. */
function endOfQuarterAfter(day: LocalDate, count: number): LocalDate {
  let quarter = fiscalQuarterOf(day);
  for (let left = count; left > 0; left--) quarter = nextQuarter(quarter);
  return lastDayOf(quarter);
}

function* yearDaysAfter(after: LocalDate, days: readonly YearDay[]): Generator<Counted> {
  for (let year = Number(after.slice(0, 4)); ; year++) {
    const dues = days.map((day) => localDate(dayInYear(day, year))).sort();
    for (const due of dues) if (due > after) yield { due };
  }
}
