import { fileURLToPath } from 'node:url';
import PDFDocument, { type EmbeddedFont } from 'pdfkit';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { inlineText } from '../../shared/letters/letter-text.ts';
import { plain } from '../../shared/letters/plain.ts';

// pdfkit parses its fonts for every document; here it keeps them from the first one, because our writer does.
const kept = new Map<string, EmbeddedFont>();

function useFont(pdf: PDFDocument, file: string): void {
  const first = kept.get(file);
  if (first && !pdf._fontFamilies[file]) {
    pdf._fontCount += 1;
    pdf._fontFamilies[file] = new first.constructor(pdf, first.font, `F${pdf._fontCount}`);
  }
  pdf.font(first ? file : fileURLToPath(new URL(`../../assets/fonts/${file}`, import.meta.url)));
  if (!first) kept.set(file, pdf._font);
}

/** The words of a letter with its tables as tables, untagged, in two of our fonts: pdfkit's part of the comparison. */
export async function writeWithPdfkit(document: LetterDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72 });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  useFont(pdf, 'source-serif-4-regular.ttf');
  pdf.fontSize(11);
  const tables = document.body.filter((block) => block.kind === 'table');
  const words = { ...document, body: document.body.filter((block) => block.kind !== 'table') };
  for (const line of plain(words).split('\n')) pdf.text(line, { paragraphGap: 6 });
  useFont(pdf, 'public-sans-regular.ttf');
  pdf.fontSize(8.5);
  for (const table of tables) {
    pdf.text(table.caption);
    const rows = table.rows.map((row) => row.map(inlineText));
    pdf.table({
      defaultStyle: { border: 0.5, padding: 3 },
      columnStyles: [45, 180, 40, 58, 58, 52, 35],
      data: [table.columns.map((column) => column.heading), ...rows],
    });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
