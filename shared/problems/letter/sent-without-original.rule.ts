import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { LetterDossier } from './letter-dossier.ts';

/** Sent before the workbench, and the letter itself is not in the docket. */
export const sentWithoutOriginal: ProblemRule<LetterDossier> = {
  code: 'letter.sentWithoutOriginal',
  title: 'Registered letter without its original',
  severity: 'warning',
  settledBy: 'Import the letter as it was sent, and link it.',
  find({ row: { id, origin, sent }, evidence }) {
    if (origin !== 'external' || !sent || sent.proof || evidence.length > 0) return undefined;
    return {
      message: `${id} is registered as sent on ${formatDate(sent.on)}, but neither the letter nor any other evidence of it is in the docket.`,
      fix: { command: 'LinkEvidence', arguments: { subject: { kind: 'letter', id }, role: 'supports' } },
    };
  },
};
