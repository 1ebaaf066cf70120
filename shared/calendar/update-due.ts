/** When the periodic updates of a case fall due, and which of them no letter has met. */
import type { LocalDate } from '../kernel/local-date.ts';
import { firstDayOf, fiscalQuarterOf, lastDayOf, parseFiscalQuarter } from './fiscal-quarter.ts';
import { compareDates, daysBetween } from './local-date-arithmetic.ts';
import { monthPeriods, type Period, quarterPeriods } from './periods.ts';

/** As the case's setting says; the same shape as the domain's Cadence. No rule of law sets it: 36 CFR 1230 knows no periodic updates. */
export type UpdateCadence =
  | { readonly every: 'fiscalQuarter'; readonly daysAfterEnd: number }
  | { readonly every: 'months'; readonly months: number; readonly from: LocalDate };

/** What one update reports on, and the day by which it is owed. */
export type UpdatePeriod = Period;

/** A status letter of the case; one that was not sent meets nothing. */
export interface UpdateLetter {
  readonly quarter?: string | undefined;
  readonly sent?: { readonly on: LocalDate } | undefined;
}

/**
 * The periods of a cadence, oldest first and without end (the caller stops). By fiscal quarter: from the quarter of the
 * acknowledgement on, due so many days after the quarter's end; none before there is an acknowledgement. By months: counted
 * from the cadence's own date (which is not itself due), leaving out what fell due on or before the acknowledgement.
 */
export function* updatePeriods(cadence: UpdateCadence, acknowledgedOn: LocalDate | undefined): Generator<UpdatePeriod> {
  if (cadence.every === 'months') {
    const after = acknowledgedOn ?? cadence.from;
    for (const period of monthPeriods(cadence.from, cadence.months)) if (period.due > after) yield period;
  } else if (acknowledgedOn) yield* quarterPeriods(fiscalQuarterOf(acknowledgedOn), cadence.daysAfterEnd);
}

/** A period, and the sent letter that meets it; undefined while none does. */
export interface Update<Letter extends UpdateLetter> {
  readonly period: UpdatePeriod;
  readonly metBy: Sent<Letter> | undefined;
}

type Sent<Letter extends UpdateLetter> = Letter & { readonly sent: NonNullable<Letter['sent']> };

/**
 * The periods of a cadence with the letters that meet them, oldest first and without end. Each letter meets one: the oldest unmet that it
 * covers, by its quarter where it names one, else the oldest unmet that had begun on the day it was sent.
 */
export function* updatesOf<Letter extends UpdateLetter>(
  cadence: UpdateCadence,
  acknowledgedOn: LocalDate | undefined,
  letters: Iterable<Letter>,
): Generator<Update<Letter>> {
  const unused = [...letters].filter(isSent).sort((a, b) => compareDates(a.sent.on, b.sent.on));
  for (const period of updatePeriods(cadence, acknowledgedOn)) {
    const met = unused.findIndex((letter) => covers(letter, period));
    const [metBy] = met < 0 ? [] : unused.splice(met, 1);
    yield { period, metBy };
  }
}

/** The periods that no sent letter meets, oldest first and without end. */
export function* openUpdates(
  cadence: UpdateCadence,
  acknowledgedOn: LocalDate | undefined,
  letters: Iterable<UpdateLetter>,
): Generator<UpdatePeriod> {
  for (const { period, metBy } of updatesOf(cadence, acknowledgedOn, letters)) if (!metBy) yield period;
}

function isSent<Letter extends UpdateLetter>(letter: Letter): letter is Sent<Letter> {
  return letter.sent !== undefined;
}

/**
 * A letter about a fiscal quarter covers a period if the quarter holds the period's last day, and so can say how the period ended, or more
 * than half of its days. Periods of months seldom begin with a quarter: without that, one shared day would make a letter about the
 * quarter before meet a period that it says nothing of.
 */
function covers({ quarter: name, sent }: Sent<UpdateLetter>, period: UpdatePeriod): boolean {
  const quarter = name === undefined ? undefined : parseFiscalQuarter(name);
  if (!quarter) return period.first <= sent.on;
  const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
  if (first <= period.last && period.last <= last) return true;
  return 2 * daysShared({ first, last }, period) > daysBetween(period.first, period.last) + 1;
}

function daysShared(...both: [Pick<Period, 'first' | 'last'>, Pick<Period, 'first' | 'last'>]): number {
  const spans = both.flatMap(({ first }) => both.map(({ last }) => daysBetween(first, last) + 1));
  return Math.max(0, Math.min(...spans));
}
