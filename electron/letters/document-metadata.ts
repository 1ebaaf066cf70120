import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from 'pdf-lib';
import type { LetterMeta } from '../../shared/letters/letter-document.ts';
import { name } from './pdf-values.ts';
import { type ArchivalPart, creatorTool, producer, xmpPacket } from './xmp.ts';

/** Writes Info and XMP from one source, so that they say the same (PDF/A-2, 6.6.2.3). Gives the XMP. */
export function writeMetadata(pdf: PDFDocument, meta: LetterMeta, part: ArchivalPart): string {
  const moment = new Date(meta.created);
  pdf.setTitle(meta.title);
  pdf.setAuthor(meta.author);
  pdf.setSubject(meta.subject);
  pdf.setCreator(creatorTool);
  pdf.setProducer(producer);
  pdf.setCreationDate(moment);
  pdf.setModificationDate(moment);
  const xmp = xmpPacket(meta, part);
  // Never compressed: programs that know no PDF must find it (PDF/A-2, 6.6.2.1).
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(name('Metadata'), pdf.context.register(stream));
  return xmp;
}

/** The file identifier is a digest of what is written, so that equal letters are equal files. */
export function writeIdentifier(pdf: PDFDocument, written: readonly (string | Uint8Array)[]): void {
  const hash = createHash('sha256');
  for (const part of written) hash.update(part).update('\0');
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
