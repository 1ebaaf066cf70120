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

// No ligatures: copying and assistive technology read letters one by one.
const features = { liga: false, clig: false, dlig: false, calt: false };

/** Shapes text with a face that has all its characters; kerning included. Throws on a character that the face lacks. */
export function shapeText(face: FaceName, text: string): ShapedText {
  const font = fontFace(face);
  const run = font.layout(text, features);
  const scale = 1000 / font.unitsPerEm;
  const spoken = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const isReadable = sameCodePoints(
    run.glyphs.map((glyph) => glyph.codePoints),
    spoken,
  );
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    if (glyph.id === 0) throw new Error(`${face} has no glyph for ${JSON.stringify(text)}`);
    const position = run.positions[index];
    return {
      id: glyph.id,
      // A glyph of an unreadable text still needs some Unicode value (PDF/A-2a, 6.2.11.7.2).
      codePoints: glyph.codePoints.length > 0 ? glyph.codePoints : spoken.slice(0, 1),
      nominalAdvance: glyph.advanceWidth * scale,
      advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
  return { face, text, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), isReadable };
}

function sameCodePoints(glyphs: readonly (readonly number[])[], spoken: readonly number[]): boolean {
  if (glyphs.some((codePoints) => codePoints.length === 0)) return false;
  const read = glyphs.flat();
  return read.length === spoken.length && read.every((codePoint, index) => codePoint === spoken[index]);
}
