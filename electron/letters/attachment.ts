import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { Instant } from '../../shared/kernel/instant.ts';
import { name, textString } from './pdf-values.ts';

/** A file that travels inside of the letter, which is then PDF/A-3a. */
export interface Attachment {
  /** With its ending; no folder. */
  readonly name: string;
  /** @example 'text/csv' */
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What it is, for whoever opens the list of attachments. */
  readonly description: string;
  /** What it is to the letter (ISO 19005-3, annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
}

/** Embeds files, associated with the letter as a whole (ISO 19005-3, 6.8). `created` is told as the time of each. */
export function writeAttachments(pdf: PDFDocument, attachments: readonly Attachment[], created: Instant): void {
  if (attachments.length === 0) return;
  // A name tree is in the order of its keys (ISO 32000-1, 7.9.6).
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const specs = sorted.map((attachment) => ({ key: attachment.name, ref: writeSpec(pdf, attachment, created) }));
  const { catalog, context } = pdf;
  catalog.set(name('AF'), context.obj(specs.map(({ ref }) => ref)));
  const names = specs.flatMap(({ key, ref }) => [textString(key), ref]);
  catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
}

function writeSpec({ context }: PDFDocument, attachment: Attachment, created: Instant): PDFRef {
  const moment = PDFString.fromDate(new Date(created));
  const file = context.flateStream(attachment.bytes, {
    Type: 'EmbeddedFile',
    Subtype: name(attachment.mime),
    Params: {
      Size: attachment.bytes.length,
      CreationDate: moment,
      ModDate: moment,
      // MD5 is what the format asks for; it guards against accidents only (ISO 32000-1, table 46).
      CheckSum: PDFHexString.of(createHash('md5').update(attachment.bytes).digest('hex')),
    },
  });
  const ref = context.register(file);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(asciiName(attachment.name)),
      UF: textString(attachment.name),
      Desc: textString(attachment.description),
      AFRelationship: attachment.relationship,
      EF: { F: ref, UF: ref },
    }),
  );
}

/** For readers that know no UF. */
function asciiName(fileName: string): string {
  return fileName.replace(/[^\w.-]/g, '_');
}
