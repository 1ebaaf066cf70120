import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { notToExceedNow, type Pilot } from '../../domain/pilot/pilot.ts';
import { untilDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** Under way, and the last day on which it may run is near. */
export const endsSoon: ProblemRule<{ readonly row: Pilot }> = {
  code: 'pilot.endsSoon',
  title: 'Pilot near its last day',
  severity: 'warning',
  settledBy: 'End the pilot by its last day, or have it extended before.',
  find({ row }, { today, days }) {
    const last = notToExceedNow(row);
    if (row.ended || last < today || daysBetween(today, last) > days) return undefined;
    return {
      message: `${row.id} (${row.system}) must end ${untilDay(last, today)}, unless it is extended.`,
      daysLate: daysBetween(last, today),
      fix: { command: 'EndPilot', arguments: { pilot: row.id } },
    };
  },
};
