import type { LetterDocument } from '../../../shared/letters/letter-document.ts';
import type { Attachment } from '../attachment.ts';
import { writeSoundLetterPdf } from '../write-sound-pdf.ts';

/** The bytes of a letter that passed every check; throws with the first sentence otherwise. Each PDF of a test is made here. */
export async function checkedLetter(
  document: LetterDocument,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const written = await writeSoundLetterPdf(document, attachments);
  if (!written.ok) throw new Error(`${written.code}: ${written.message}`);
  return written.value.bytes;
}
