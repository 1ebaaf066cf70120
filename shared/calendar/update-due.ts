/** When the periodic updates of a case fall due, and which of them no letter has met. */
import type { LocalDate } from '../kernel/local-date.ts';
import {
  type FiscalQuarter,
  firstDayOf,
  fiscalQuarterOf,
  lastDayOf,
  nextQuarter,
  parseFiscalQuarter,
} from './fiscal-quarter.ts';
import { addDays, addMonths, compareDates } from './local-date-arithmetic.ts';

/** As the case's setting says; the same shape as the domain's Cadence. No rule of law sets it: 36 CFR 1230 knows no periodic updates. */
export type UpdateCadence =
  | { readonly every: 'fiscalQuarter'; readonly daysAfterEnd: number }
  | { readonly every: 'months'; readonly months: number; readonly from: LocalDate };

/** What one update reports on, both days included, and the day by which it is owed. */
export interface UpdatePeriod {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly due: LocalDate;
  /** Only where the cadence counts in quarters. */
  readonly quarter?: FiscalQuarter;
}

/** A status letter of the case; one that was not sent meets nothing. */
export interface UpdateLetter {
  readonly quarter?: string | undefined;
  readonly sent?: { readonly on: LocalDate } | undefined;
}

type SentUpdate = Pick<UpdateLetter, 'quarter'> & { readonly sent: NonNullable<UpdateLetter['sent']> };

/**
 * The periods of a cadence, oldest first and without end (the caller stops). By fiscal quarter: from the quarter of the
 * acknowledgement on, due so many days after the quarter's end; none before there is an acknowledgement. By months: counted
 * from the cadence's own date (which is not itself due), leaving out what fell due on or before the acknowledgement.
 */
export function* updatePeriods(cadence: UpdateCadence, acknowledgedOn: LocalDate | undefined): Generator<UpdatePeriod> {
  if (cadence.every === 'months') yield* periodsByMonths(cadence.months, cadence.from, acknowledgedOn ?? cadence.from);
  else if (acknowledgedOn) yield* periodsByQuarter(cadence.daysAfterEnd, fiscalQuarterOf(acknowledgedOn));
}

/**
 * The periods that no sent letter meets, oldest first and without end. Each letter meets one: the oldest unmet that it covers,
 * by its quarter where it names one, else the oldest unmet that had begun on the day it was sent.
 */
export function* openUpdates(
  cadence: UpdateCadence,
  acknowledgedOn: LocalDate | undefined,
  letters: Iterable<UpdateLetter>,
): Generator<UpdatePeriod> {
  const unused = [...letters]
    .flatMap(({ quarter, sent }) => (sent ? [{ quarter, sent }] : []))
    .sort((a, b) => compareDates(a.sent.on, b.sent.on));
  for (const period of updatePeriods(cadence, acknowledgedOn)) {
    const met = unused.findIndex((letter) => covers(letter, period));
    if (met < 0) yield period;
    else unused.splice(met, 1);
  }
}

function* periodsByQuarter(daysAfterEnd: number, start: FiscalQuarter): Generator<UpdatePeriod> {
  for (let quarter = start; ; quarter = nextQuarter(quarter)) {
    const last = lastDayOf(quarter);
    yield { first: firstDayOf(quarter), last, due: addDays(last, daysAfterEnd), quarter };
  }
}

/** Always counted from the same day, so that a clamped month (30 Nov, 28 Feb) does not pull the later ones down. */
function* periodsByMonths(months: number, from: LocalDate, after: LocalDate): Generator<UpdatePeriod> {
  for (let count = 1; ; count++) {
    const due = addMonths(from, count * months);
    if (due > after) yield { first: addMonths(from, (count - 1) * months), last: addDays(due, -1), due };
  }
}

function covers({ quarter: name, sent }: SentUpdate, period: UpdatePeriod): boolean {
  const quarter = name === undefined ? undefined : parseFiscalQuarter(name);
  if (quarter) return firstDayOf(quarter) <= period.last && period.first <= lastDayOf(quarter);
  return period.first <= sent.on;
}
