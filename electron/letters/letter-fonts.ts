import type { PDFContext, PDFRef } from 'pdf-lib';
import type { FontName } from '../../shared/letters/text-shaper.ts';
import { FaceSubset } from './face-subset.ts';
import type { FaceName } from './font-faces.ts';
import { shapedRuns } from './letter-shaper.ts';
import { decimal } from './pdf-values.ts';
import type { ShapedText } from './shape-text.ts';

/** What a content stream says to show one run. */
export interface ShownRun {
  readonly resource: string;
  /** Elements of a TJ array; undefined where glyphs are raised, which an array cannot say. */
  readonly array: string | undefined;
  readonly operators: string;
  /** In points. */
  readonly width: number;
  /** What the run says, where its glyphs one by one do not. */
  readonly actualText: string | undefined;
}

/** The faces of one letter, as subsets that grow while its pages are written. */
export class LetterFonts {
  readonly #subsets = new Map<FaceName, FaceSubset>();
  readonly #shown = new Map<ShapedText, Omit<ShownRun, 'width'>>();

  /** How to show a piece of text at a size in points. */
  show(text: string, font: FontName, size: number): ShownRun[] {
    return shapedRuns(text, font).runs.map((run) => this.#showRun(run, size));
  }

  /** Writes every face used; the dictionary for /Resources /Font. */
  write(context: PDFContext): Record<string, PDFRef> {
    const fonts: Record<string, PDFRef> = {};
    for (const subset of this.#subsets.values()) fonts[subset.resource] = subset.write(context);
    return fonts;
  }

  #showRun(run: ShapedText, size: number): ShownRun {
    const known = this.#shown.get(run);
    if (known) return { ...known, width: (run.width * size) / 1000 };
    const subset = this.#subsetOf(run.face);
    const isRaised = run.glyphs.some((glyph) => glyph.dy !== 0);
    const array = isRaised ? undefined : kernedArray(run, subset);
    const shown = {
      resource: subset.resource,
      array,
      operators: array === undefined ? raisedOperators(run, subset, size) : `[${array}] TJ`,
      actualText: run.isReadable ? undefined : run.text,
    };
    // The rise of a mark is in points and so depends on the size.
    if (!isRaised) this.#shown.set(run, shown);
    return { ...shown, width: (run.width * size) / 1000 };
  }

  #subsetOf(face: FaceName): FaceSubset {
    const known = this.#subsets.get(face);
    if (known) return known;
    const subset = new FaceSubset(face, `F${this.#subsets.size + 1}`);
    this.#subsets.set(face, subset);
    return subset;
  }
}

/** Strings and adjustments: a number moves left by thousandths of the size (ISO 32000-1, 9.4.3). */
function kernedArray(run: ShapedText, subset: FaceSubset): string {
  let array = '';
  let codes = '';
  const flush = (adjustment: number) => {
    if (codes !== '') array += `<${codes}>`;
    codes = '';
    if (Math.abs(adjustment) >= 0.05) array += `${decimal(adjustment, 1)} `;
  };
  for (const glyph of run.glyphs) {
    if (glyph.dx !== 0) flush(-glyph.dx);
    codes += subset.codeOf(glyph);
    const adjustment = glyph.nominalAdvance - glyph.advance + glyph.dx;
    if (Math.abs(adjustment) >= 0.05) flush(adjustment);
  }
  flush(0);
  return array;
}

/** One TJ for each glyph, marks lifted by a text rise. */
function raisedOperators(run: ShapedText, subset: FaceSubset, size: number): string {
  const operators = run.glyphs.map((glyph) => {
    const back = decimal(glyph.nominalAdvance - glyph.advance + glyph.dx, 1);
    return `${decimal((glyph.dy * size) / 1000, 3)} Ts [${decimal(-glyph.dx, 1)} <${subset.codeOf(glyph)}> ${back}] TJ`;
  });
  return `${operators.join(' ')} 0 Ts`;
}
