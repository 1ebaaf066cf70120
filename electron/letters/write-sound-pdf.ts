import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { plain } from '../../shared/letters/plain.ts';
import type { Attachment } from './attachment.ts';
import { checkLetterPdf, type LetterPdfExpectations } from './check-pdf.ts';
import { type LetterPdf, writeLetterPdf } from './write-pdf.ts';

/**
 * Writes a letter and reads it back: what is frozen must say all that the document says, to everyone. Refuses as `writeLetterPdf`, and
 * with `letterUnsound` where a check finds a fault; its detail has all of them.
 */
export async function writeSoundLetterPdf(
  document: LetterDocument,
  attachments: readonly Attachment[] = [],
): Promise<Result<LetterPdf>> {
  const written = await writeLetterPdf(document, attachments);
  if (!written.ok) return written;
  const findings = await checkLetterPdf(written.value.bytes, expectationsOf(document));
  const [first] = findings;
  if (!first) return ok(written.value);
  const place = first.page === undefined ? '' : ` (page ${first.page})`;
  const sentence = `The PDF of “${document.meta.title}” was not kept, because it is not sound${place}: ${first.message}`;
  return refuse('letterUnsound', sentence, { findings });
}

/** What a document's PDF must show: its text in order, its banner, and whether it is a draft. */
export function expectationsOf(document: LetterDocument): LetterPdfExpectations {
  const { marking, status } = document;
  const expected = { expectedText: plain(document), isDraft: status === 'draft' };
  return marking === undefined ? expected : { ...expected, banner: marking.banner };
}
