import { PDFDocument } from 'pdf-lib';
import { annotationFindings } from './check/annotation-checks.ts';
import { archivalFindings } from './check/archival-checks.ts';
import { attachmentFindings } from './check/attachment-checks.ts';
import { catalogFindings, outlineFindings } from './check/catalog-checks.ts';
import { letterStructureFindings } from './check/letter-structure-checks.ts';
import { linkFindings } from './check/link-checks.ts';
import { metadataFindings } from './check/metadata-checks.ts';
import { letterPageFindings, pageFindings } from './check/page-checks.ts';
import { distinct, finding, type PdfFinding } from './check/pdf-finding.ts';
import { entry, latin1Of } from './check/pdf-reading.ts';
import { type ReadPage, readPage } from './check/read-page.ts';
import { type ReadTree, readTree } from './check/read-tree.ts';
import { structureFindings } from './check/structure-checks.ts';
import { textFindings } from './check/text-checks.ts';
import { creatorTool } from './xmp.ts';

export type { PdfFinding } from './check/pdf-finding.ts';

export interface LetterPdfExpectations {
  /** `plain(document)`; without it the text is not compared. */
  readonly expectedText?: string;
  /** The CUI banner that must stand at the top and the bottom of every page. */
  readonly banner?: string;
  /** Every page must say DRAFT. */
  readonly isDraft?: boolean;
}

/** What was found in a PDF of whatever origin. */
export interface PdfReport {
  readonly findings: readonly PdfFinding[];
  /** 0 where the file could not be read. */
  readonly pageCount: number;
  /** Written by the workbench, and so held to what is true of its letters, too. */
  readonly isLetter: boolean;
}

/**
 * Reads a letter back from its bytes and lists what would break its accessibility, its archival claim or its wording. None for a
 * good letter. Fast enough for every letter that is issued; veraPDF remains the judge in releases.
 */
export async function checkLetterPdf(bytes: Uint8Array, expected: LetterPdfExpectations = {}): Promise<PdfFinding[]> {
  const read = await readPdf(bytes);
  return Array.isArray(read) ? read : distinct([...commonFindings(read), ...letterFindings(read, expected)]);
}

/** Lists what is wrong with any PDF as an archival and accessible document (PDF/A-2a or 3a, PDF/UA-1), as far as is read here. Never throws. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  const read = await readPdf(bytes);
  if (Array.isArray(read)) return { findings: read, pageCount: 0, isLetter: false };
  const isLetter = latin1Of(entry(read.pdf.catalog, 'Metadata')).includes(`<xmp:CreatorTool>${creatorTool}<`);
  const findings = distinct([...commonFindings(read), ...(isLetter ? letterFindings(read, {}) : [])]);
  return { findings, pageCount: read.pages.length, isLetter };
}

interface ReadPdf {
  readonly pdf: PDFDocument;
  readonly pages: readonly ReadPage[];
  readonly tree: ReadTree;
}

function commonFindings({ pdf, pages, tree }: ReadPdf): PdfFinding[] {
  return [
    ...catalogFindings(pdf),
    ...metadataFindings(pdf),
    ...archivalFindings(pdf),
    ...attachmentFindings(pdf),
    ...pageFindings(pages),
    ...tree.findings,
    ...structureFindings(tree),
    ...annotationFindings(pages, tree),
  ];
}

function letterFindings({ pdf, pages, tree }: ReadPdf, expected: LetterPdfExpectations): PdfFinding[] {
  return [
    ...outlineFindings(pdf),
    ...letterPageFindings(pages, { banner: expected.banner, isDraft: expected.isDraft === true }),
    ...letterStructureFindings(tree),
    ...linkFindings(pdf, pages, tree),
    ...(expected.expectedText === undefined ? [] : textFindings(tree, expected.expectedText)),
  ];
}

/** A file is foreign input: whatever is thrown while it is read says that it cannot be. */
async function readPdf(bytes: Uint8Array): Promise<ReadPdf | PdfFinding[]> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!start.includes('%PDF-')) return [finding('file.notPdf', 'The file is not a PDF: it does not begin like one.')];
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      ignoreEncryption: true,
    });
    if (pdf.context.trailerInfo.Encrypt !== undefined)
      return [
        finding(
          'file.encrypted',
          'The file is encrypted: what it says cannot be checked, and an archival file may not be encrypted.',
        ),
      ];
    const pages = pdf.getPages().map((page, index) => readPage(page, index + 1));
    if (pages.length === 0) return [finding('file.noPages', 'The file has no pages.')];
    return { pdf, pages, tree: readTree(pdf, pages) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error);
    return [finding('file.damaged', `The file is damaged and cannot be read as a PDF (${reason}).`)];
  }
}
