import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ReceivedLetter } from '../../domain/nara-case/received-letter.ts';
import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { CaseDossier } from './case-dossier.ts';

/** A later letter asks for something by a day that is past, or some time ago without saying by when. */
export const requestUnanswered: ProblemRule<CaseDossier & Owing> = {
  code: 'case.requestUnanswered',
  title: 'Letter on a case unanswered',
  severity: 'error',
  settledBy: 'Send the answer, and record which letter it answers.',
  find({ row: { id, received, closure }, owed }, { today, days }) {
    const open = closure ? [] : received.filter(({ answered }) => !answered);
    const late = open.find((letter) => lateIn(owed, `answer/${letter.id}`).length > 0);
    const waiting = late ?? open.find((one) => !one.due && one.asks.length > 0 && daysBetween(one.on, today) > days);
    if (!waiting) return undefined;
    const fix = { command: 'RecordLetterAnswered', arguments: { case: id, item: waiting.id } } as const;
    const [one] = lateIn(owed, `answer/${waiting.id}`);
    if (one) return { ...overdue(one, answerTo(waiting), 'no answer is recorded', today), cites: {}, fix };
    return {
      severity: 'warning',
      message: `${id}: ${waiting.from} asked for something on ${formatDate(waiting.on)} and named no day, and no answer is recorded (${waiting.id}): ${waiting.summary}`,
      daysLate: daysBetween(waiting.on, today) - days,
      fix,
    };
  },
};

function answerTo({ id, from, on }: ReceivedLetter): string {
  return `the answer to the letter of ${formatDate(on)} from ${from} (${id})`;
}
