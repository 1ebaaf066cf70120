import { writeLetterPdf } from '../../electron/letters/write-pdf.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { writeWithPdfkit } from './pdfkit-letter.ts';

/** The two that are compared; each answers the bytes of its PDF. */
export const letterWriters = { ours: writeOurs, pdfkit: writeWithPdfkit };

async function writeOurs(document: LetterDocument): Promise<Uint8Array> {
  const written = await writeLetterPdf(document);
  if (!written.ok) throw new Error(written.message);
  return written.value.bytes;
}
