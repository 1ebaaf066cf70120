import { getDefaultSRGBProfile, PDFDocument, type PDFRef, PDFString } from 'pdf-lib';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { layoutLetter } from '../../shared/letters/layout-letter.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { LetterLayout } from '../../shared/letters/page.ts';
import { paper } from '../../shared/letters/page-geometry.ts';
import { writeIdentifier, writeMetadata } from './document-metadata.ts';
import { LetterFonts } from './letter-fonts.ts';
import { letterShaper } from './letter-shaper.ts';
import { writeLink } from './link-annotations.ts';
import { writeOutline } from './outline-tree.ts';
import { pageContent } from './page-content.ts';
import { name } from './pdf-values.ts';
import { type WrittenPage, writeStructureTree } from './structure-tree.ts';

export interface LetterPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Writes a letter as a tagged archival PDF (PDF/A-2a and PDF/UA-1). The same document gives the same bytes. Refuses
 * (`letterGlyphMissing`, `letterTableUneven`) when the letter cannot be printed whole.
 */
export async function writeLetterPdf(document: LetterDocument): Promise<Result<LetterPdf>> {
  const layout = layoutLetter(document, letterShaper);
  if (!layout.ok) return layout;
  return ok({ bytes: await pdfBytes(document, layout.value), pageCount: layout.value.pages.length });
}

async function pdfBytes(document: LetterDocument, layout: LetterLayout): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const pages = writePages(pdf, layout);
  const tree = writeStructureTree(pdf.context, layout.structure, pages);
  for (const page of pdf.getPages()) {
    const links = tree.links.filter((link) => link.page === page.ref);
    for (const link of links) writeLink(pdf.context, link, paper.height);
    if (links.length > 0) page.node.set(name('Annots'), pdf.context.obj(links.map((link) => link.ref)));
  }
  const pageRefs = pages.map((page) => page.ref);
  writeCatalog(pdf, document, tree.root, writeOutline(pdf.context, layout.outline, pageRefs, paper.height));
  const xmp = writeMetadata(pdf, document.meta);
  writeIdentifier(pdf, [...pages.map((page) => page.content.stream), xmp]);
  return pdf.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
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
