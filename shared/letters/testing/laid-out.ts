import { instantOf } from '../../kernel/instant.ts';
import { layoutLetter } from '../layout-letter.ts';
import type { Block, LetterDocument, TableBlock } from '../letter-document.ts';
import type { LetterLayout, Page } from '../page.ts';
import type { PlacedText } from '../tagged-item.ts';
import type { TextShaper } from '../text-shaper.ts';

/** Every character is half as wide as high; Hebrew has no glyphs. */
export const monospace: TextShaper = {
  width: (text) => 500 * [...text].length,
  covers: (codePoint) => codePoint < 0x590 || codePoint > 0x5ff,
};

/** A short final letter around a body. */
export function letter(body: Block[], changes: Partial<LetterDocument> = {}): LetterDocument {
  return {
    meta: { id: 'L-1', title: 'Letter', subject: 'Letter', author: 'RIM', lang: 'en-US', created: instantOf(0) },
    status: 'final',
    letterhead: { agency: 'Agency', office: 'Office', addressLines: ['Street', 'City'] },
    dateLine: 'May 18, 2022',
    references: [{ label: 'Case', text: 'UD-2022-0001' }],
    addressee: ['Chief Records Officer'],
    subject: 'Quarterly update',
    salutation: 'Dear Sir or Madam:',
    body,
    closing: 'Sincerely,',
    signature: { name: 'A. Official', title: 'Records Officer' },
    enclosures: ['Plan'],
    copiesTo: [],
    ...changes,
  };
}

export function laidOut(document: LetterDocument): LetterLayout {
  const layout = layoutLetter(document, monospace);
  if (!layout.ok) throw new Error(layout.message);
  return layout.value;
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

export function table(rows: string[][], headings = ['No.', 'Action']): TableBlock {
  return {
    kind: 'table',
    caption: 'Table 1. Actions',
    columns: headings.map((heading) => ({ heading })),
    rows: rows.map((row) => row.map((text) => [{ kind: 'text', text }])),
  };
}

/** The texts of a page in painting order. */
export function texts(page: Page): PlacedText[] {
  return page.items.filter((item) => item.kind === 'text');
}

export function words(item: PlacedText): string {
  return item.pieces.join('');
}

/** What a text is to a reader: its element's type, or the part of an artifact. */
export function typeOf(item: PlacedText): string {
  return item.tag.kind === 'node' ? item.tag.type : item.tag.role;
}
