import { fiscalQuarterInWords, printFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import { addDays, daysBetween, formatDate } from '../calendar/local-date-arithmetic.ts';
import { openUpdates, type UpdatePeriod } from '../calendar/update-due.ts';
import type { NaraCase } from '../domain/nara-case/nara-case.ts';
import type { State } from '../domain/state.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from './problem.ts';

/** How far ahead an update is announced, for the layers of review that it must pass: the workbench's choice. */
const noticeDays = 21;

/** One problem for each case that owes NARA a periodic update: the oldest that no sent letter meets, and how many more are late. */
export function findUpdatesDue(state: State, today: LocalDate): readonly Problem[] {
  return [...state.cases.values()].flatMap((naraCase) => {
    const [oldest, ...more] = owed(state, naraCase, addDays(today, noticeDays));
    if (!oldest) return [];
    return [updateDue(naraCase, oldest, more.filter((period) => period.due < today).length, today)];
  });
}

/** The open periods of a case that fall due by the horizon, oldest first. */
function owed(state: State, { id, cadence, acknowledgedOn }: NaraCase, horizon: LocalDate): UpdatePeriod[] {
  if (!cadence) return [];
  const letters = [...state.letters.values()].filter(
    (letter) => letter.case === id && letter.kind === 'quarterlyStatus',
  );
  const periods: UpdatePeriod[] = [];
  for (const period of openUpdates(cadence, acknowledgedOn, letters)) {
    if (period.due > horizon) break;
    periods.push(period);
  }
  return periods;
}

function updateDue({ id }: NaraCase, period: UpdatePeriod, moreLate: number, today: LocalDate): Problem {
  const isOverdue = period.due < today;
  const { quarter } = period;
  return {
    code: 'letter.updateDue',
    severity: isOverdue ? 'error' : 'warning',
    subject: { kind: 'case', id },
    message: [`${id}: ${updateName(period)} ${timing(period.due, today)}.`, ...moreSentence(moreLate)].join(' '),
    citation:
      "A commitment of this case, not a rule of 36 CFR 1230, which sets no periodic updates; the dates follow the case's own cadence",
    fix: {
      command: 'DraftLetter',
      arguments: { case: id, kind: 'quarterlyStatus', ...(quarter ? { quarter: printFiscalQuarter(quarter) } : {}) },
    },
  };
}

function updateName({ quarter, first, last }: UpdatePeriod): string {
  return quarter
    ? `the status update for ${fiscalQuarterInWords(quarter)}`
    : `the status update for ${formatDate(first)} to ${formatDate(last)}`;
}

function timing(due: LocalDate, today: LocalDate): string {
  if (due < today) {
    return `is ${counted(daysBetween(due, today), 'day')} overdue: it was due ${formatDate(due)}, and no letter that covers it is recorded as sent`;
  }
  return due === today
    ? `is due today, ${formatDate(due)}`
    : `is due in ${counted(daysBetween(today, due), 'day')}, on ${formatDate(due)}`;
}

function moreSentence(count: number): string[] {
  if (count === 0) return [];
  return [`${counted(count, 'more update')} ${count === 1 ? 'is' : 'are'} overdue.`];
}
