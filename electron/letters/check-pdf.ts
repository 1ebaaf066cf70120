import { PDFDocument } from 'pdf-lib';
import { annotationFindings } from './check/annotation-checks.ts';
import { archivalFindings } from './check/archival-checks.ts';
import { attachmentFindings } from './check/attachment-checks.ts';
import { catalogFindings, outlineFindings } from './check/catalog-checks.ts';
import { fontProgramFindings } from './check/font-program-checks.ts';
import { letterStructureFindings } from './check/letter-structure-checks.ts';
import { linkFindings } from './check/link-checks.ts';
import { metadataFindings } from './check/metadata-checks.ts';
import { letterPageFindings, pageFindings } from './check/page-checks.ts';
import { distinct, finding, type PdfFinding } from './check/pdf-finding.ts';
import { entry, latin1Of } from './check/pdf-reading.ts';
import { type ReadPage, readPage } from './check/read-page.ts';
import { type ReadTree, readTree } from './check/read-tree.ts';
import { streamFindings } from './check/stream-checks.ts';
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
export async function checkLetterPdf(
  bytes: Uint8Array,
  expected: LetterPdfExpectations = {},
): Promise<readonly PdfFinding[]> {
  return (await findingsOf(bytes, () => expected)).findings;
}

/** Lists what is wrong with any PDF as an archival and accessible document (PDF/A-2a or 3a, PDF/UA-1), as far as is read here. Never throws. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  return findingsOf(bytes, ({ pdf }) =>
    latin1Of(entry(pdf.catalog, 'Metadata')).includes(`<xmp:CreatorTool>${creatorTool}<`) ? {} : undefined,
  );
}

/** A file is foreign input: whatever is thrown while it is read says that it cannot be. `expectedOf` is undefined for what is no letter. */
async function findingsOf(
  bytes: Uint8Array,
  expectedOf: (read: ReadPdf) => LetterPdfExpectations | undefined,
): Promise<PdfReport> {
  const unread = (code: string, message: string) => ({
    findings: [finding(code, message)],
    pageCount: 0,
    isLetter: false,
  });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes('%PDF-'))
    return unread('file.notPdf', 'The file is not a PDF: it does not begin like one.');
  if (encryption.test(file.toString('latin1'))) return unread('file.encrypted', encryptedSentence);
  try {
    const read = await readPdf(bytes);
    const expected = expectedOf(read);
    const findings = [...commonFindings(read), ...(expected ? letterFindings(read, expected) : [])];
    return { findings: distinct(findings), pageCount: read.pages.length, isLetter: expected !== undefined };
  } catch (error) {
    return unread('file.damaged', `The file is damaged and cannot be read as a PDF: ${whereDamaged(error)}.`);
  }
}

// In a trailer or in the dictionary of a cross-reference stream, both of which are never compressed.
const encryption = /\/Encrypt\s+\d+\s+\d+\s+R/;
const encryptedSentence =
  'The file is encrypted: what it says cannot be checked, and an archival file may not be encrypted.';

function whereDamaged(error: unknown): string {
  const offset = error instanceof Error ? /"offset":(\d+)/.exec(error.message)?.[1] : undefined;
  return offset === undefined ? 'parts of it are missing' : `what stands at byte ${offset} is no part of one`;
}

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const pages = pdf.getPages().map((page, index) => readPage(page, index + 1));
  if (pages.length === 0) throw new Error('no pages');
  return { pdf, pages, tree: readTree(pdf, pages) };
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
    ...streamFindings(pdf),
    ...pageFindings(pages),
    ...tree.findings,
    ...structureFindings(tree),
    ...annotationFindings(pages, tree),
  ];
}

function letterFindings({ pdf, pages, tree }: ReadPdf, expected: LetterPdfExpectations): PdfFinding[] {
  return [
    ...outlineFindings(pdf),
    ...fontProgramFindings(pdf),
    ...letterPageFindings(pages, { banner: expected.banner, isDraft: expected.isDraft === true }),
    ...letterStructureFindings(tree),
    ...linkFindings(pdf, pages, tree),
    ...(expected.expectedText === undefined ? [] : textFindings(tree, expected.expectedText)),
  ];
}
