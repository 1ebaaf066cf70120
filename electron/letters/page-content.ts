import { inkColors, type Page } from '../../shared/letters/page.ts';
import type {
  Artifact,
  Ink,
  PlacedField,
  PlacedItem,
  PlacedPath,
  PlacedText,
  Point,
  StructNode,
  Tag,
} from '../../shared/letters/tagged-item.ts';
import type { LetterFonts, ShownRun } from './letter-fonts.ts';
import { decimal, utf16Hex } from './pdf-values.ts';
import { codePointsOf } from './shape-text.ts';

/** One page as a content stream, and the element that each of its marked-content identifiers (0, 1, 2...) belongs to. */
export interface PageContent {
  readonly stream: string;
  readonly markedBy: readonly StructNode[];
  /** The marked-content identifiers of each tagged item, in order. */
  readonly identifiers: ReadonlyMap<PlacedItem, readonly number[]>;
  readonly fields: readonly PlacedField[];
}

/** Writes a page: neighbouring items with one tag share one marked-content sequence, and nothing stands outside of one. */
export function pageContent(page: Page, fonts: LetterFonts): PageContent {
  const writer = new PageWriter(page.height, fonts);
  for (const item of page.items) writer.write(item);
  return writer.finish();
}

const artifactProperties: Readonly<Record<Artifact['role'], string>> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  repeatedHead: '/Artifact <</Type /Pagination>> BDC',
};

/** Set anew for each line: few are drawn. */
function strokeOperators({ ink, thickness, dash }: NonNullable<PlacedPath['stroke']>): string {
  return `${inkColors[ink].join(' ')} RG ${decimal(thickness)} w [${dash?.join(' ') ?? ''}] 0 d `;
}

/** Neighbouring runs on one baseline that are read in the same way. */
interface Segment {
  readonly x: number;
  readonly runs: ShownRun[];
  readonly actualText: string | undefined;
}

class PageWriter {
  readonly #pageHeight: number;
  readonly #fonts: LetterFonts;
  readonly #operators: string[] = [];
  readonly #markedBy: StructNode[] = [];
  readonly #identifiers = new Map<PlacedItem, number[]>();
  readonly #fields: PlacedField[] = [];
  #open: Tag | undefined;
  // Ink and font stay from item to item, as the graphics state does.
  #ink: Ink | undefined;
  #font = '';

  constructor(pageHeight: number, fonts: LetterFonts) {
    this.#pageHeight = pageHeight;
    this.#fonts = fonts;
  }

  write(item: PlacedItem): void {
    if (item.kind === 'text') {
      for (const segment of this.#segmentsOf(item)) this.#writeText(item, segment);
      return;
    }
    // A field is an annotation, which the page does not paint.
    if (item.kind === 'field') {
      this.#fields.push(item);
      return;
    }
    this.#enter(item);
    if (item.kind === 'path') {
      this.#writePath(item);
      return;
    }
    const bottom = item.kind === 'rule' ? item.y + item.thickness / 2 : item.y + item.height;
    const height = item.kind === 'rule' ? item.thickness : item.height;
    const box = [item.x, this.#pageHeight - bottom, item.width, height].map((value) => decimal(value));
    this.#operators.push(`${this.#inkOperator(item.ink)}${box.join(' ')} re f`);
  }

  #writePath({ points, fill, stroke }: PlacedPath): void {
    const [first, ...rest] = points;
    if (!first) return;
    const to = ([x, y]: Point) => `${decimal(x)} ${decimal(this.#pageHeight - y)}`;
    const line = `${to(first)} m ${rest.map((point) => `${to(point)} l`).join(' ')}`;
    const isClosed = rest.length > 1 && to(points.at(-1) ?? first) === to(first);
    const paint = fill && stroke ? 'B' : fill ? 'f' : 'S';
    const inks = `${fill ? this.#inkOperator(fill) : ''}${stroke ? strokeOperators(stroke) : ''}`;
    this.#operators.push(`${inks}${line} ${isClosed ? 'h ' : ''}${paint}`);
  }

  finish(): PageContent {
    this.#leave();
    return {
      stream: this.#operators.join('\n'),
      markedBy: this.#markedBy,
      identifiers: this.#identifiers,
      fields: this.#fields,
    };
  }

  #enter(item: PlacedItem, actualText?: string): void {
    const { tag } = item;
    if (tag !== this.#open || actualText !== undefined) {
      this.#leave();
      this.#open = tag;
      this.#operators.push(tag.kind === 'artifact' ? artifactProperties[tag.role] : this.#mark(tag, actualText));
    }
    if (tag.kind === 'node') this.#identify(item, this.#markedBy.length - 1);
  }

  #leave(): void {
    if (this.#open) this.#operators.push('EMC');
    this.#open = undefined;
  }

  #mark(node: StructNode, actualText: string | undefined): string {
    const identifier = this.#markedBy.push(node) - 1;
    if (actualText === undefined) return `/${node.type} <</MCID ${identifier}>> BDC`;
    // A sequence of its own, not one nested in the block's: some readers lose what follows a nested one.
    return `/Span <</MCID ${identifier} /ActualText <FEFF${utf16Hex(codePointsOf(actualText))}>>> BDC`;
  }

  #identify(item: PlacedItem, identifier: number): void {
    const known = this.#identifiers.get(item);
    if (!known) this.#identifiers.set(item, [identifier]);
    else if (known.at(-1) !== identifier) known.push(identifier);
  }

  #segmentsOf(item: PlacedText): Segment[] {
    const segments: Segment[] = [];
    let { x } = item;
    for (const run of item.pieces.flatMap((piece) => this.#fonts.show(piece, item.font, item.size))) {
      const last = segments.at(-1);
      if (last && last.actualText === undefined && run.actualText === undefined) last.runs.push(run);
      else segments.push({ x, runs: [run], actualText: run.actualText });
      x += run.width;
    }
    return segments;
  }

  #writeText(item: PlacedText, segment: Segment): void {
    this.#enter(item, segment.actualText);
    const origin = `${decimal(segment.x)} ${decimal(this.#pageHeight - item.baseline)}`;
    this.#operators.push(
      `${this.#inkOperator(item.ink)}BT 1 0 0 1 ${origin} Tm ${this.#showOperators(segment, item.size)}ET`,
    );
    if (segment.actualText !== undefined) this.#leave();
  }

  /** Runs of one font share one TJ. */
  #showOperators(segment: Segment, size: number): string {
    let operators = '';
    let array = '';
    const flush = () => {
      if (array !== '') operators += `[${array}] TJ `;
      array = '';
    };
    for (const run of segment.runs) {
      const font = `/${run.resource} ${decimal(size)} Tf `;
      if (font !== this.#font || run.array === undefined) flush();
      if (font !== this.#font) operators += font;
      this.#font = font;
      if (run.array === undefined) operators += `${run.operators} `;
      else array += run.array;
    }
    flush();
    return operators;
  }

  #inkOperator(ink: Ink): string {
    if (ink === this.#ink) return '';
    this.#ink = ink;
    return `${inkColors[ink].join(' ')} rg `;
  }
}
