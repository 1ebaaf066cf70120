import { create, type Font } from 'fontkit';
import { PDFDict, type PDFDocument } from 'pdf-lib';
import { broken, finding, type PdfFinding } from './pdf-finding.ts';
import { bytesOf, dictAt, elementsAt, entry, nameAt } from './pdf-reading.ts';
import { readFont } from './read-font.ts';

// Thousandths of the size (PDF/A-2, 6.2.11.5).
const widthTolerance = 1;

/** The fonts of a letter: each file can be read, and says of every glyph the width that the dictionary says. */
export function fontProgramFindings({ context }: PDFDocument): PdfFinding[] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFDict) || nameAt(object, 'Subtype') !== 'Type0') return [];
    return programFindings(object, `${ref.objectNumber} ${ref.generationNumber}`);
  });
}

function programFindings(dict: PDFDict, object: string): PdfFinding[] {
  const descendant = elementsAt(dict, 'DescendantFonts')[0];
  const cidFont = descendant instanceof PDFDict ? descendant : undefined;
  const file = bytesOf(entry(dictAt(cidFont, 'FontDescriptor'), 'FontFile2'));
  if (!file) return [];
  const { baseFont, widths } = readFont(dict, object);
  const program = programOf(file);
  if (!program) return [finding('font.damaged', `The file of the font ${baseFont} cannot be read.`, { object })];
  const glyphs = bytesOf(entry(cidFont, 'CIDToGIDMap')) ?? new Uint8Array();
  const scale = 1000 / program.unitsPerEm;
  const strange = [...widths].find(([code, width]) => {
    const glyph = ((glyphs[2 * code] ?? 0) << 8) | (glyphs[2 * code + 1] ?? 0);
    return Math.abs(advanceOf(program, glyph) * scale - width) > widthTolerance;
  });
  const message = `The font ${baseFont} gives the code ${strange?.[0]} another width than its file.`;
  return broken([[strange === undefined, 'font.wrongWidth', message]], { object });
}

function programOf(file: Uint8Array): Font | undefined {
  try {
    const font = create(Buffer.from(file));
    return 'fonts' in font || !(font.unitsPerEm > 0) ? undefined : font;
  } catch {
    return undefined;
  }
}

function advanceOf(font: Font, glyph: number): number {
  try {
    return font.getGlyph(glyph).advanceWidth;
  } catch {
    return Number.NaN;
  }
}
