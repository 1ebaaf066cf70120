import { createHash } from 'node:crypto';
import type { Subset } from 'fontkit';
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { type FaceName, fontFace } from './font-faces.ts';
import { hex4 } from './pdf-values.ts';
import type { ShapedGlyph } from './shape-text.ts';
import { toUnicodeMap } from './to-unicode.ts';

declare module 'fontkit' {
  interface Subset {
    /** Takes a glyph id and answers its id in the subset; @types/fontkit 2.0.9 says boolean. */
    includeGlyph(glyph: number): number;
  }
}

interface CodedGlyph {
  readonly subsetId: number;
  readonly advance: number;
  readonly codePoints: readonly number[];
}

/**
 * The part of a face that one letter uses. A code (CID) stands for a glyph AND what it says: one glyph that serves two characters
 * (U+2019 and U+02BC) gets two codes, so that copied text is right; CIDToGIDMap leads both to the same outline.
 */
export class FaceSubset {
  readonly resource: string;
  readonly #face: FaceName;
  readonly #subset: Subset;
  readonly #codes = new Map<string, number>();
  // Code 0 is .notdef and is never used.
  readonly #glyphs: CodedGlyph[] = [];

  constructor(face: FaceName, resource: string) {
    this.#face = face;
    this.resource = resource;
    this.#subset = fontFace(face).createSubset();
  }

  /** The code of a glyph, as four hexadecimal digits. */
  codeOf(glyph: ShapedGlyph): string {
    const key = `${glyph.id}:${glyph.codePoints.join()}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      const subsetId = this.#subset.includeGlyph(glyph.id);
      code = this.#glyphs.push({ subsetId, advance: glyph.nominalAdvance, codePoints: glyph.codePoints });
      this.#codes.set(key, code);
    }
    return hex4(code);
  }

  /** Writes the Type 0 font with its subset file, widths and Unicode map; call once, after the last `codeOf`. */
  write(context: PDFContext): PDFRef {
    const font = fontFace(this.#face);
    const file = this.#subset.encode();
    const baseFont = `${subsetTag(file)}+${font.postscriptName}`;
    const scale = 1000 / font.unitsPerEm;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: baseFont,
        Flags: 4 | (font.italicAngle ? 64 : 0),
        FontBBox: [minX, minY, maxX, maxY].map((value) => Math.round(value * scale)),
        ItalicAngle: font.italicAngle,
        Ascent: Math.round(font.ascent * scale),
        Descent: Math.round(font.descent * scale),
        CapHeight: Math.round((font.capHeight || font.ascent) * scale),
        StemV: this.#face.includes('bold') ? 140 : 80,
        FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: baseFont,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        W: [
          0,
          [font.getGlyph(0).advanceWidth * scale, ...this.#glyphs.map((glyph) => glyph.advance)].map(toThousandths),
        ],
        CIDToGIDMap: context.register(context.flateStream(this.#glyphMap())),
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: baseFont,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicodeMap(this.#glyphs.map((glyph) => glyph.codePoints)))),
      }),
    );
  }

  #glyphMap(): Uint8Array {
    const map = new Uint8Array(2 * (this.#glyphs.length + 1));
    this.#glyphs.forEach(({ subsetId }, index) => {
      map[2 * index + 2] = subsetId >> 8;
      map[2 * index + 3] = subsetId & 0xff;
    });
    return map;
  }
}

/** Six capitals from the subset's own bytes, so that equal subsets have equal names. */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest().subarray(0, 6);
  return Array.from(digest, (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function toThousandths(value: number): number {
  return Number(value.toFixed(3));
}
