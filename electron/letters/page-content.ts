import { type Ink, inkColors, type Page, type PlacedItem, type PlacedText } from '../../shared/letters/page.ts';
import type { Artifact, StructNode, Tag } from '../../shared/letters/structure-node.ts';
import type { LetterFonts } from './letter-fonts.ts';
import { decimal } from './pdf-values.ts';

/** One page as a content stream, and the element that each of its marked-content identifiers (0, 1, 2...) belongs to. */
export interface PageContent {
  readonly stream: string;
  readonly markedBy: readonly StructNode[];
  /** The marked-content identifier of each tagged item. */
  readonly identifiers: ReadonlyMap<PlacedItem, number>;
}

const artifactProperties: Readonly<Record<Artifact['role'], string>> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  repeatedHead: '/Artifact <</Type /Pagination>> BDC',
};

/** Writes a page: neighbouring items with one tag share one marked-content sequence, and nothing stands outside of one. */
export function pageContent(page: Page, fonts: LetterFonts): PageContent {
  const operators: string[] = [];
  const markedBy: StructNode[] = [];
  const identifiers = new Map<PlacedItem, number>();
  const paint = painter(page.height, fonts);
  let open: Tag | undefined;
  for (const item of page.items) {
    if (item.tag !== open) {
      if (open) operators.push('EMC');
      open = item.tag;
      operators.push(
        open.kind === 'artifact'
          ? artifactProperties[open.role]
          : `/${open.type} <</MCID ${markedBy.push(open) - 1}>> BDC`,
      );
    }
    if (item.tag.kind === 'node') identifiers.set(item, markedBy.length - 1);
    operators.push(paint(item));
  }
  if (open) operators.push('EMC');
  return { stream: operators.join('\n'), markedBy, identifiers };
}

/** Remembers ink and font between items of a page, as the graphics state does. */
function painter(pageHeight: number, fonts: LetterFonts): (item: PlacedItem) => string {
  let fill: Ink | undefined;
  let fontInUse = '';
  const inkOf = (ink: Ink) => {
    if (ink === fill) return '';
    fill = ink;
    return `${inkColors[ink].join(' ')} rg `;
  };
  const fontOf = (resource: string, size: number) => {
    const wanted = `/${resource} ${decimal(size)} Tf `;
    if (wanted === fontInUse) return '';
    fontInUse = wanted;
    return wanted;
  };
  return (item) => {
    if (item.kind === 'text') return inkOf(item.ink) + textOperators(item, pageHeight, fonts, fontOf);
    const bottom = item.kind === 'rule' ? item.y + item.thickness / 2 : item.y + item.height;
    const height = item.kind === 'rule' ? item.thickness : item.height;
    const box = [item.x, pageHeight - bottom, item.width, height].map((value) => decimal(value));
    return `${inkOf(item.ink)}${box.join(' ')} re f`;
  };
}

function textOperators(
  item: PlacedText,
  pageHeight: number,
  fonts: LetterFonts,
  fontOf: (resource: string, size: number) => string,
): string {
  const parts: string[] = [`BT 1 0 0 1 ${decimal(item.x)} ${decimal(pageHeight - item.baseline)} Tm `];
  let array = '';
  const flush = () => {
    if (array !== '') parts.push(`[${array}] TJ `);
    array = '';
  };
  for (const run of item.pieces.flatMap((piece) => fonts.show(piece, item.font, item.size))) {
    const font = fontOf(run.resource, item.size);
    if (font !== '' || run.array === undefined) flush();
    parts.push(font);
    if (run.array === undefined) parts.push(run.operators, ' ');
    else array += run.array;
  }
  flush();
  return `${parts.join('')}ET`;
}
