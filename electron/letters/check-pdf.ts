import { PDFDocument } from 'pdf-lib';
import { annotationFindings } from './check/annotation-checks.ts';
import { catalogFindings } from './check/catalog-checks.ts';
import { metadataFindings } from './check/metadata-checks.ts';
import { pageFindings } from './check/page-checks.ts';
import { finding, type PdfFinding } from './check/pdf-finding.ts';
import { readPage } from './check/read-page.ts';
import { readTree } from './check/read-tree.ts';
import { structureFindings } from './check/structure-checks.ts';
import { textFindings } from './check/text-checks.ts';

export type { PdfFinding } from './check/pdf-finding.ts';

export interface LetterPdfExpectations {
  /** `plain(document)`; without it the text is not compared. */
  readonly expectedText?: string;
  /** The CUI banner that must stand at the top and the bottom of every page. */
  readonly banner?: string;
  /** Every page must say DRAFT. */
  readonly isDraft?: boolean;
}

/**
 * Reads a letter back from its bytes and lists what would break its accessibility, its archival claim or its wording. None for a
 * good letter. Fast enough for every letter that is issued; veraPDF remains the judge in releases.
 */
export async function checkLetterPdf(bytes: Uint8Array, expected: LetterPdfExpectations = {}): Promise<PdfFinding[]> {
  const pdf = await open(bytes);
  if (!pdf) return [finding('file.unreadable', 'The file is not a PDF that can be read.')];
  const pages = pdf.getPages().map((page, index) => readPage(page, index + 1));
  const tree = readTree(pdf, pages);
  return [
    ...catalogFindings(pdf),
    ...metadataFindings(pdf),
    ...pageFindings(pages, { banner: expected.banner, isDraft: expected.isDraft === true }),
    ...tree.findings,
    ...structureFindings(tree),
    ...annotationFindings(pages, tree),
    ...(expected.expectedText === undefined ? [] : textFindings(tree, expected.expectedText)),
  ];
}

async function open(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    return undefined;
  }
}
