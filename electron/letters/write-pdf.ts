import { getDefaultSRGBProfile, PDFDocument, type PDFRef, PDFString } from 'pdf-lib';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { layoutLetter } from '../../shared/letters/layout-letter.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { LetterLayout } from '../../shared/letters/page.ts';
import { paper } from '../../shared/letters/page-geometry.ts';
import { type Attachment, writeAttachments } from './attachment.ts';
import { writeIdentifier, writeMetadata } from './document-metadata.ts';
import { LetterFonts } from './letter-fonts.ts';
import { letterShaper } from './letter-shaper.ts';
import { writeLink } from './link-annotations.ts';
import { writeOutline } from './outline-tree.ts';
import { pageContent } from './page-content.ts';
import { pdfFile } from './pdf-file.ts';
import { name } from './pdf-values.ts';
import { writeSignatureField } from './signature-field.ts';
import { type AnnotationSpot, type WrittenPage, writeStructureTree } from './structure-tree.ts';

export interface LetterPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Writes a letter as a tagged archival PDF (PDF/UA-1, and PDF/A-2a, or PDF/A-3a where files are attached). The same document and the
 * same attachments give the same bytes. Refuses as `layoutLetter` when the letter cannot be printed whole.
 */
export async function writeLetterPdf(
  document: LetterDocument,
  attachments: readonly Attachment[] = [],
): Promise<Result<LetterPdf>> {
  const layout = layoutLetter(document, letterShaper);
  if (!layout.ok) return layout;
  const bytes = await pdfBytes(document, layout.value, attachments);
  return ok({ bytes, pageCount: layout.value.pages.length });
}

async function pdfBytes(
  document: LetterDocument,
  layout: LetterLayout,
  attachments: readonly Attachment[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const pages = writePages(pdf, layout);
  const tree = writeStructureTree(pdf.context, layout.structure, pages);
  writeAnnotations(pdf, tree.annotations);
  writeAttachments(pdf, attachments, document.meta.created);
  const pageRefs = pages.map((page) => page.ref);
  writeCatalog(pdf, document, tree.root, writeOutline(pdf.context, layout.outline, pageRefs, paper.height));
  const xmp = writeMetadata(pdf, document.meta, attachments.length > 0 ? 3 : 2);
  const contents = pages.map((page) => page.content.stream);
  writeIdentifier(pdf, [...contents, xmp, ...attachments.map(({ bytes }) => bytes)]);
  return pdfFile(pdf.context);
}

function writePages(pdf: PDFDocument, layout: LetterLayout): WrittenPage[] {
  const { context } = pdf;
  const fonts = new LetterFonts();
  const contents = layout.pages.map((page) => pageContent(page, fonts));
  const resources = context.register(context.obj({ Font: fonts.write(context) }));
  return contents.map((content, index) => {
    const page = pdf.addPage([paper.width, paper.height]);
    page.node.set(name('Resources'), resources);
    page.node.set(name('Contents'), context.register(context.flateStream(content.stream)));
    page.node.set(name('StructParents'), context.obj(index));
    page.node.set(name('Tabs'), name('S'));
    return { ref: page.ref, content };
  });
}

function writeAnnotations(pdf: PDFDocument, spots: readonly AnnotationSpot[]): void {
  const byPage = Map.groupBy(spots, (spot) => spot.page);
  for (const page of pdf.getPages()) {
    const refs = byPage.get(page.ref)?.map((spot) => {
      if (spot.kind === 'link') writeLink(pdf.context, spot, paper.height);
      else writeSignatureField(pdf.context, spot, paper.height);
      return spot.ref;
    });
    if (refs) page.node.set(name('Annots'), pdf.context.obj(refs));
  }
  const fields = spots.flatMap((spot) => (spot.kind === 'field' ? [spot.ref] : []));
  if (fields.length > 0) pdf.catalog.set(name('AcroForm'), pdf.context.register(pdf.context.obj({ Fields: fields })));
}

function writeCatalog(pdf: PDFDocument, document: LetterDocument, structure: PDFRef, outline: PDFRef): void {
  const { catalog, context } = pdf;
  catalog.set(name('StructTreeRoot'), structure);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('Lang'), PDFString.of(document.meta.lang));
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(name('Outlines'), outline);
  catalog.set(name('PageMode'), name('UseOutlines'));
  const profile = context.register(context.flateStream(getDefaultSRGBProfile(), { N: 3 }));
  const condition = PDFString.of('sRGB IEC61966-2.1');
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: condition,
    Info: condition,
    DestOutputProfile: profile,
  };
  catalog.set(name('OutputIntents'), context.obj([context.register(context.obj(intent))]));
}
