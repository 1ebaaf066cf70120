/** How far a letter has come, in words. */
import type { Letter } from '../../../shared/domain/letter/letter.ts';

/** On its page. @example 'Signed, not sent' */
export function stageInWords({ sent, acknowledged, superseded, signedCopies }: Letter): string {
  if (superseded) return `Superseded by ${superseded.by}`;
  if (acknowledged) return 'Acknowledged';
  if (sent) return 'Sent';
  return signedCopies.length > 0 ? 'Signed, not sent' : 'Issued, not sent';
}

/** In a list whose heading says that it is issued, or sent: what has befallen it since, in a word. Undefined where nothing has. */
export function sinceInWords({ sent, acknowledged, superseded, signedCopies }: Letter): string | undefined {
  if (superseded) return 'superseded';
  if (acknowledged) return 'acknowledged';
  const copy = signedCopies.at(-1);
  if (sent || copy === undefined) return undefined;
  return copy.fit === 'differs' ? 'not ours' : 'signed';
}
