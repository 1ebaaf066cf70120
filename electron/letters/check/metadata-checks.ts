import type { PDFDocument } from 'pdf-lib';
import { broken, finding, type PdfFinding, type PdfRule } from './pdf-finding.ts';
import { asDict, bytesOf, entry } from './pdf-reading.ts';

/** XMP must be there, uncompressed, claim both standards, and say what Info says (PDF/A-2, 6.6; PDF/UA-1, 5). */
export function metadataFindings(pdf: PDFDocument): PdfFinding[] {
  const metadata = entry(pdf.catalog, 'Metadata');
  const bytes = bytesOf(metadata);
  if (!bytes) return [finding('metadata.missing', 'There is no XMP metadata.')];
  const xmp = new TextDecoder().decode(bytes);
  const part = simple(xmp, 'pdfaid:part');
  const level = simple(xmp, 'pdfaid:conformance');
  const claims: PdfRule[] = [
    [entry(asDict(metadata), 'Filter') === undefined, 'metadata.compressed', 'The XMP metadata is compressed.'],
    [
      (part === '2' || part === '3') && level === 'A',
      'metadata.noArchivalClaim',
      `XMP does not claim PDF/A-2a or PDF/A-3a${part === undefined ? '' : ` (it claims ${part}${(level ?? '').toLowerCase()})`}.`,
    ],
    [simple(xmp, 'pdfuaid:part') === '1', 'metadata.noAccessibilityClaim', 'XMP does not claim PDF/UA-1.'],
    [(listed(xmp, 'dc:title') ?? '') !== '', 'metadata.noTitle', 'XMP has no title.'],
  ];
  const pairs: [string, string | undefined, string | undefined][] = [
    ['title', listed(xmp, 'dc:title'), pdf.getTitle()],
    ['author', listed(xmp, 'dc:creator'), pdf.getAuthor()],
    ['subject', listed(xmp, 'dc:description'), pdf.getSubject()],
    ['creator', simple(xmp, 'xmp:CreatorTool'), pdf.getCreator()],
    ['producer', simple(xmp, 'pdf:Producer'), pdf.getProducer()],
    ['creation date', simple(xmp, 'xmp:CreateDate'), wholeSeconds(pdf.getCreationDate())],
    ['modification date', simple(xmp, 'xmp:ModifyDate'), wholeSeconds(pdf.getModificationDate())],
  ];
  return [
    ...broken(claims),
    ...pairs.flatMap(([what, inXmp, inInfo]) =>
      // Info may be silent, and XMP may have what Info has not (PDF/A-2, 6.6.2.3).
      inInfo === undefined || sameTold(inXmp, inInfo)
        ? []
        : [finding('metadata.differs', `XMP and Info differ in the ${what}: “${inXmp ?? ''}” and “${inInfo ?? ''}”.`)],
    ),
  ];
}

function sameTold(inXmp: string | undefined, inInfo: string): boolean {
  return inXmp === inInfo || (inXmp !== undefined && isMoment.test(inInfo) && Date.parse(inXmp) === Date.parse(inInfo));
}

const isMoment = /^\d{4}-\d\d-\d\dT/;

function listed(xmp: string, property: string): string | undefined {
  return decoded(new RegExp(`<${property}>.*?<rdf:li[^>]*>([^<]*)<`, 's').exec(xmp)?.[1]);
}

function simple(xmp: string, property: string): string | undefined {
  // As an element, or as an attribute of the description.
  return decoded(
    new RegExp(`<${property}>([^<]*)<|\\s${property}=["']([^"']*)`)
      .exec(xmp)
      ?.slice(1)
      .find((text) => text !== undefined),
  );
}

function decoded(text: string | undefined): string | undefined {
  return text
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function wholeSeconds(moment: Date | undefined): string | undefined {
  return moment && `${moment.toISOString().slice(0, 19)}Z`;
}
