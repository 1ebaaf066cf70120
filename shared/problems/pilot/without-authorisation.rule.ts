import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Pilot } from '../../domain/pilot/pilot.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** Under way, and nothing is recorded that allows it; while it is paused it must not go on without. */
export const withoutAuthorisation: ProblemRule<{ readonly row: Pilot }> = {
  code: 'pilot.withoutAuthorisation',
  title: 'Pilot without authorization',
  severity: 'error',
  settledBy: 'Record the authorization, or pause or end the pilot.',
  find({ row: { id, system, startedOn, authorised, paused, ended } }) {
    if (authorised || ended) return undefined;
    const began = `${id} (${system}) began on ${formatDate(startedOn)}, and no authorization is recorded.`;
    return {
      ...(paused && { severity: 'warning' }),
      message: paused ? `${began} It is paused, and must not go on without.` : began,
      fix: { command: 'RecordAuthorisation', arguments: { pilot: id } },
    };
  },
};
