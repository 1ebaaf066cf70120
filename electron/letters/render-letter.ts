/** The one door from a letter's document to a file. */
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { plain } from '../../shared/letters/plain.ts';
import { toHtml } from '../../shared/letters/to-html.ts';
import { writeLetterDocx } from './docx/write-docx.ts';
import { writeLetterPdf } from './write-pdf.ts';

export const letterFormats = ['pdf', 'docx', 'html', 'txt'] as const;
export type LetterFormat = (typeof letterFormats)[number];

export interface RenderedLetter {
  readonly bytes: Uint8Array;
  /** Of a PDF only: the other forms have no pages of their own. */
  readonly pageCount?: number;
}

/** Refuses as the writer of the format does. */
export async function renderLetter(document: LetterDocument, format: LetterFormat): Promise<Result<RenderedLetter>> {
  switch (format) {
    case 'pdf':
      return writeLetterPdf(document);
    case 'txt':
      return ok({ bytes: new TextEncoder().encode(`${plain(document)}\n`) });
    case 'docx':
      return ok({ bytes: await writeLetterDocx(document) });
    case 'html':
      return ok({ bytes: new TextEncoder().encode(toHtml(document)) });
  }
}
