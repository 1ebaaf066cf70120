import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { namedFew } from '../named-few.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** Linked as proof of a completion, and nobody knows of which day it is. */
export const undatedAsProof: ProblemRule<{ readonly row: Evidence }> = {
  code: 'evidence.undatedAsProof',
  title: 'Undated evidence as proof',
  severity: 'info',
  settledBy: 'Link evidence whose date is known beside it.',
  find({ row: { id, isUndated, on, links } }) {
    if (!isUndated) return undefined;
    const proven = links.filter(({ role }) => role === 'provesCompletion').map(({ subject }) => subject.id);
    if (proven.length === 0) return undefined;
    return {
      message: `${id} stands as proof for ${namedFew(proven)}, but bears no date of its own; ${formatDate(on)} is the day of its import.`,
    };
  },
};
