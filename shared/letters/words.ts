import type { Inline } from './letter-document.ts';
import type { FontName, TextShaper } from './text-shaper.ts';
import { fontOf, type TextStyle } from './text-styles.ts';

/** Text measured as one unit; widths in points. */
export interface Piece {
  readonly text: string;
  readonly inline: Inline;
  readonly font: FontName;
  readonly width: number;
}

/** Pieces between which no line may break (a bold name and its comma), and the space after them, if one follows. */
export interface Word {
  readonly pieces: Piece[];
  width: number;
  space?: Piece;
}

const isSpace = /^[\t\n\v\f\r \u0085\u2028\u2029]/;
const spacesOrText = /[\t\n\v\f\r \u0085\u2028\u2029]+|[^\t\n\v\f\r \u0085\u2028\u2029]+/g;
// A section sign stays with its number.
const isSign = /(^|[^§])§{1,2}$/;
// After a hyphen, dash or slash, but not before a figure: 2022-02-18 and DAA-0370-2018-0004 stay whole.
const breakAfterHyphen = /(?<=[^\s\-–—/][-–—/])(?=[^\s\d\-–—/])/u;

/** Cuts inlines into words, white space made single as in `letterText`. */
export function wordsOf(content: readonly Inline[], style: TextStyle, shaper: TextShaper): Word[] {
  const words: Word[] = [];
  for (const inline of content) {
    const measure = pieceMaker(inline, style, shaper);
    for (const token of inline.text.normalize('NFC').match(spacesOrText) ?? []) {
      const last = words.at(-1);
      if (isSpace.test(token)) {
        if (last && isSign.test(last.pieces.at(-1)?.text ?? '')) extend(last, measure(' '));
        else if (last) last.space ??= measure(' ');
        continue;
      }
      const pieces = token.split(breakAfterHyphen).map(measure);
      const glued = last && !last.space ? pieces.shift() : undefined;
      if (last && glued) extend(last, glued);
      for (const piece of pieces) words.push({ pieces: [piece], width: piece.width });
    }
  }
  return words;
}

function extend(word: Word, piece: Piece): void {
  word.pieces.push(piece);
  word.width += piece.width;
}

/** Makes measured pieces of one inline. */
export function pieceMaker(inline: Inline, style: TextStyle, shaper: TextShaper): (text: string) => Piece {
  const font = fontOf(style, inline);
  return (text) => ({ text, inline, font, width: (shaper.width(text, font) * style.size) / 1000 });
}

/** The width of words on one line, in points. */
export function widthOfWords(words: readonly Word[]): number {
  return words.reduce(
    (sum, word, index) => sum + word.width + (index < words.length - 1 ? (word.space?.width ?? 0) : 0),
    0,
  );
}
