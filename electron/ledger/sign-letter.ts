import type { LetterId } from '../../shared/domain/ids.ts';
import { copyFit } from '../../shared/domain/letter/copy-fit.ts';
import type { CopyFit } from '../../shared/domain/letter/course-events.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { Ledger } from './ledger.ts';

export interface SignedCopyAsked {
  readonly letter: LetterId;
  readonly copy: Uint8Array;
  /** The day on which it was signed; today where absent. */
  readonly on?: LocalDate | undefined;
}

export interface SignedCopyKept {
  readonly copy: Sha256;
  readonly fit: CopyFit;
  /** What the officer must be told where the copy is not the issued letter. */
  readonly warning?: string;
  /** Records it; the copy is in the evidence store already. */
  readonly intent: Readonly<Record<string, unknown>>;
}

/**
 * Keeps the signed copy of an issued letter as evidence and tells how it stands to the issued bytes. One that differs is kept, and is to be recorded,
 * all the same, with a warning: what was signed is a fact. Refuses with `letter.notIssued`, and as the evidence store does.
 */
export async function keepSignedCopy(
  ledger: Ledger,
  { letter, copy, on }: SignedCopyAsked,
): Promise<Result<SignedCopyKept>> {
  if (ledger.readOnly) return ledger.readOnly;
  const row = ledger.state().letters.get(letter);
  if (!row?.issued) {
    const why = row ? `${letter} has not been issued by this workbench` : `There is no letter ${letter} in this docket`;
    return refuse('letter.notIssued', `${why}: only an issued letter has a copy to sign.`);
  }
  const issued = await ledger.evidence.read(row.issued.pdf);
  if (!issued.ok) return issued;
  const fit = copyFit(issued.value, copy);
  const stored = await ledger.evidence.putBytes(copy);
  if (!stored.ok) return stored;
  const { sha256, size } = stored.value;
  const intent = { intent: 'RegisterSignedCopy', letter, copy: sha256, size, fit, ...(on && { effective: on }) };
  return ok({ copy: sha256, fit, intent, ...warningOf(letter, fit) });
}

function warningOf(letter: LetterId, fit: CopyFit): { readonly warning?: string } {
  if (fit === 'continues') return {};
  const warning =
    fit === 'same'
      ? `The file is the issued PDF of ${letter} itself: no signature was added to it.`
      : `The file does not begin with the bytes of the issued PDF of ${letter}, so nothing shows that this letter was signed. It is kept, and stays a problem until the right copy is registered.`;
  return { warning };
}
