/** Periods that follow one another without end, each with the day on which something about it is due. The caller stops. */
import type { LocalDate } from '../kernel/local-date.ts';
import { type FiscalQuarter, firstDayOf, lastDayOf, nextQuarter } from './fiscal-quarter.ts';
import { addDays, addMonths } from './local-date-arithmetic.ts';

/** Both days included. */
export interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly due: LocalDate;
  /** Only where the periods are fiscal quarters. */
  readonly quarter?: FiscalQuarter;
}

/** Fiscal quarters from one on; each is due so many calendar days after its end. */
export function* quarterPeriods(start: FiscalQuarter, daysAfterEnd: number): Generator<Period> {
  for (let quarter = start; ; quarter = nextQuarter(quarter)) {
    const last = lastDayOf(quarter);
    yield { first: firstDayOf(quarter), last, due: addDays(last, daysAfterEnd), quarter };
  }
}

/**
 * Every so many months from a day, which is not itself due. Always counted from that day, so that a clamped month (30 November,
 * 28 February) does not pull the later ones down.
 */
export function* monthPeriods(from: LocalDate, months: number): Generator<Period> {
  for (let count = 1; ; count++) {
    const due = addMonths(from, count * months);
    yield { first: addMonths(from, (count - 1) * months), last: addDays(due, -1), due };
  }
}
