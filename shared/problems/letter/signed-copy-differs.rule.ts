import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { LetterDossier } from './letter-dossier.ts';

/** The signed file does not begin with the issued bytes, so nothing shows that the signature is under this letter. */
export const signedCopyDiffers: ProblemRule<LetterDossier> = {
  code: 'letter.signedCopyDiffers',
  title: 'Signed copy is not the issued letter',
  severity: 'error',
  settledBy: 'Register the issued PDF with its signature added, or withdraw the copy.',
  find({ row: { id, signedCopies } }) {
    const copy = signedCopies.at(-1);
    if (copy?.fit !== 'differs') return undefined;
    return {
      message: `The copy of ${id} that was registered as signed on ${formatDate(copy.on)} does not begin with the bytes of the issued PDF: it was made anew, or is another letter.`,
      fix: { command: 'WithdrawSignedCopy', arguments: { letter: id } },
    };
  },
};
