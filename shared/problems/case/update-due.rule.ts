import {
  firstDayOf,
  fiscalQuarterInWords,
  fiscalQuarterOf,
  lastDayOf,
  printFiscalQuarter,
} from '../../calendar/fiscal-quarter.ts';
import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { counted } from '../../kernel/counted.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { isOutstanding, type Obligation } from '../../obligations/obligation.ts';
import { daysSince, untilDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { CaseDossier } from './case-dossier.ts';

/** The oldest periodic update to NARA that no sent letter meets, once it is late or near; and how many more are late. */
export const updateDue: ProblemRule<CaseDossier & Owing> = {
  code: 'letter.updateDue',
  title: 'Status update to NARA due',
  severity: 'error',
  settledBy: 'Write, issue and send the status letter.',
  find({ row: { id }, owed }, { today, days }) {
    const [oldest, ...more] = owed.filter((one) => one.period !== undefined && isOutstanding(one));
    if (!oldest?.period || daysBetween(today, oldest.due) > days) return undefined;
    const isLate = oldest.state === 'late';
    const { quarter, words } = reportedOn(oldest.period);
    const late = more.filter(({ state }) => state === 'late').length;
    return {
      ...(!isLate && { severity: 'warning' }),
      message: [`${id}: the status update for ${words} ${timing(oldest, today)}.`, ...moreLate(late)].join(' '),
      daysLate: daysBetween(oldest.due, today),
      fix: { command: 'DraftLetter', arguments: { case: id, kind: 'quarterlyStatus', ...(quarter && { quarter }) } },
    };
  },
};

function reportedOn({ first, last }: NonNullable<Obligation['period']>) {
  const quarter = fiscalQuarterOf(first);
  const isQuarter = firstDayOf(quarter) === first && lastDayOf(quarter) === last;
  return isQuarter
    ? { words: fiscalQuarterInWords(quarter), quarter: printFiscalQuarter(quarter) }
    : { words: `${formatDate(first)} to ${formatDate(last)}` };
}

function timing({ due, state }: Obligation, today: LocalDate): string {
  if (state !== 'late') return `is due ${untilDay(due, today)}`;
  return `is ${daysSince(due, today)} overdue: it was due ${formatDate(due)}, and no letter that covers it is recorded as sent`;
}

function moreLate(count: number): string[] {
  if (count === 0) return [];
  return [`${counted(count, 'more update')} ${count === 1 ? 'is' : 'are'} overdue.`];
}
