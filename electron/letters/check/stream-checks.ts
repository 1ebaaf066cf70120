import { inflateSync } from 'node:zlib';
import { type PDFDocument, PDFRawStream } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { elementsAt } from './pdf-reading.ts';

// No stream of a document that anyone reads is longer once it is unpacked.
const mostBytes = 512 * 1024 * 1024;

/** Streams are whole: what is compressed unpacks, with the checksum that it ends in. Readers of PDF let much pass. */
export function streamFindings({ context }: PDFDocument): PdfFinding[] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    // Behind another filter (hexadecimal digits) it is left to the reader.
    const [filter, ...others] = elementsAt(object.dict, 'Filter').map(String);
    if (filter !== '/FlateDecode' || others.length > 0) return [];
    const place = { object: `${ref.objectNumber} ${ref.generationNumber}` };
    return isWhole(object.getContents()) ? [] : [finding('stream.damaged', 'A compressed stream is damaged.', place)];
  });
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    inflateSync(bytes, { maxOutputLength: mostBytes });
    return true;
  } catch {
    return false;
  }
}
