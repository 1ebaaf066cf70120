import type { Font, Glyph, GlyphRun } from 'fontkit';
import { type FaceName, fontFace } from './font-faces.ts';

/** One glyph of a shaped text; lengths in thousandths of the font size. */
export interface ShapedGlyph {
  readonly id: number;
  /** What the glyph says; several code points for a glyph that joins letters. */
  readonly codePoints: readonly number[];
  /** The advance in the font file, before kerning. */
  readonly nominalAdvance: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Text of one face, shaped as a whole. */
export interface ShapedText {
  readonly face: FaceName;
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** The glyphs, read one by one, are the text; where not (Devanagari reorders), the writer must say it beside them. */
  readonly isReadable: boolean;
}

/** Shapes text with a face that has all its characters; kerning included. Throws on a character that the face lacks. */
export function shapeText(face: FaceName, text: string): ShapedText {
  const font = fontFace(face);
  const run = glyphRun(font, text);
  const scale = 1000 / font.unitsPerEm;
  const { codePoints, isReadable } = reading(font, run.glyphs, text);
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    if (glyph.id === 0) throw new Error(`${face} has no glyph for ${JSON.stringify(text)}`);
    const position = run.positions[index];
    const said = codePoints[index] ?? [];
    const drawn = isReadable && said.every(isIgnorable) ? font.glyphForCodePoint(space) : glyph;
    return {
      id: drawn.id,
      codePoints: said,
      nominalAdvance: drawn.advanceWidth * scale,
      advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return { face, text, glyphs, width, isReadable };
}

const space = 0x20;

/** A soft hyphen, a joiner: it says something and is not seen, so a space is drawn and taken back. fontkit gives it no room. */
function isIgnorable(codePoint: number): boolean {
  return ignorable.test(String.fromCodePoint(codePoint));
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;

// No ligatures: copying and assistive technology read letters one by one.
const features = { liga: false, clig: false, dlig: false, calt: false };

/** fontkit writes into the features it is given, so each call gets its own. */
function glyphRun(font: Font, text: string): GlyphRun {
  try {
    return font.layout(text, { ...features });
  } catch (error) {
    // fontkit 2.0.4 fails on a mark class for which a letter has no anchor (t with caron and acute): such a mark goes unplaced.
    if (!(error instanceof TypeError)) throw error;
    return font.layout(text, { ...features, mark: false, mkmk: false });
  }
}

interface Reading {
  readonly codePoints: readonly (readonly number[])[];
  readonly isReadable: boolean;
}

// The one script of the letter fonts whose letters are drawn in another order than they are read.
const reorders = /\p{Script=Devanagari}/u;

/**
 * What each glyph says. fontkit's own `codePoints` cannot be used: they are those of the glyph's first use in the process. A glyph
 * stands for a character, or, where the font took letters apart (ẹ into e and a dot), for a part of one; then the parts are the
 * same text. Otherwise the whole text must be said beside the glyphs, which still need some Unicode value (PDF/A-2a, 6.2.11.7.2).
 */
function reading(font: Font, glyphs: readonly Glyph[], text: string): Reading {
  for (const form of ['NFC', 'NFD'] as const) {
    const spoken = codePointsOf(text.normalize(form));
    if (spoken.length === glyphs.length && !reorders.test(text)) {
      return { codePoints: spoken.map((codePoint) => [codePoint]), isReadable: true };
    }
  }
  const characters = [...text];
  const codePoints = glyphs.map((glyph, index) => {
    return codePointsOf(font.stringsForGlyph(glyph.id)[0] ?? characters[index] ?? characters[0] ?? '');
  });
  return { codePoints, isReadable: false };
}

/** The characters of a text as numbers. */
export function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
