import type { FontName, TextShaper } from '../../shared/letters/text-shaper.ts';
import { type FaceName, fallbackChain, fallbacks, fontFace } from './font-faces.ts';
import { type ShapedText, shapeText } from './shape-text.ts';

/** The letter fonts as the layout's port. */
export const letterShaper: TextShaper = {
  width: (text, font) => shapedRuns(text, font).width,
  covers,
};

/** A piece of text as runs of single faces; `width` in thousandths of the font size. */
export interface ShapedRuns {
  readonly runs: readonly ShapedText[];
  readonly width: number;
}

// Of each font. Words recur within a letter and between letters; a docket's vocabulary is far smaller than this.
const mostKeptTexts = 50_000;
const kept = new Map<FontName, Map<string, ShapedRuns>>();

/** Shapes a piece of text, each character in the first face of the chain that has it, marks in the face of their letter. */
export function shapedRuns(text: string, font: FontName): ShapedRuns {
  const keptOfFont = kept.get(font) ?? new Map<string, ShapedRuns>();
  const known = keptOfFont.get(text);
  if (known) return known;
  if (keptOfFont.size >= mostKeptTexts) keptOfFont.clear();
  const runs = splitByFace(text, font).map(([face, part]) => shapeText(face, part));
  const shaped = { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
  kept.set(font, keptOfFont.set(text, shaped));
  return shaped;
}

const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;

function splitByFace(text: string, font: FontName): [FaceName, string][] {
  if (has(font, text)) return [[font, text]];
  const chain = fallbackChain(font);
  const parts: [FaceName, string][] = [];
  for (const cluster of text.match(letterWithMarks) ?? []) {
    const whole = chain.find((face) => has(face, cluster));
    for (const character of whole ? [cluster] : cluster) {
      const face = whole ?? chain.find((one) => has(one, character)) ?? font;
      const last = parts.at(-1);
      if (last?.[0] === face) last[1] += character;
      else parts.push([face, character]);
    }
  }
  return parts;
}

function has(face: FaceName, text: string): boolean {
  for (const character of text) if (!fontFace(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  return true;
}

// Values that a ToUnicode map must not hold (PDF/A-2a, 6.2.11.7.2).
const forbidden = new Set([0, 0xfeff, 0xfffe]);
const coverage = new Map<number, boolean>();

function covers(codePoint: number): boolean {
  const known = coverage.get(codePoint);
  if (known !== undefined) return known;
  const isCovered =
    !forbidden.has(codePoint) && fallbacks.some((face) => fontFace(face).hasGlyphForCodePoint(codePoint));
  coverage.set(codePoint, isCovered);
  return isCovered;
}
