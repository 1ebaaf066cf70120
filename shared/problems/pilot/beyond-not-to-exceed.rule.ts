import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { isBeyondNotToExceed, notToExceedNow, type Pilot } from '../../domain/pilot/pilot.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** Not ended after the last day on which it might run. A pause does not move that day. */
export const beyondNotToExceed: ProblemRule<{ readonly row: Pilot }> = {
  code: 'pilot.beyondNotToExceed',
  title: 'Pilot beyond its last day',
  severity: 'error',
  settledBy: 'End the pilot, or have it extended.',
  find({ row }, { today }) {
    if (!isBeyondNotToExceed(row, today)) return undefined;
    const last = notToExceedNow(row);
    const paused = row.paused
      ? ` It has been paused since ${formatDate(row.paused.on)}, which does not move that day.`
      : '';
    return {
      message: `${row.id} (${row.system}) might run until ${formatDate(last)}, ${daysSince(last, today)} ago, and is neither ended nor extended.${paused}`,
      daysLate: daysBetween(last, today),
      fix: { command: 'ExtendPilot', arguments: { pilot: row.id } },
    };
  },
};
