import type { TextShaper } from './text-shaper.ts';
import type { TextStyle } from './text-styles.ts';
import { type Piece, pieceMaker, type Word } from './words.ts';

/** One line: its pieces in order (a space may hang at the end) and the width of what is seen, in points. */
export interface Line {
  readonly pieces: Piece[];
  width: number;
}

// Widths are sums of rounded advances: a hair more than the box is still inside it.
const toleranceInPoints = 0.01;

/**
 * Breaks words into lines no wider than `width`, each as full as it can be; a word wider than that is cut between characters.
 * No text is lost: the pieces, joined, are the words and the spaces between them. No words give no lines.
 */
export function breakLines(words: readonly Word[], width: number, style: TextStyle, shaper: TextShaper): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let hangingSpace = 0;
  for (const word of words) {
    for (const part of word.width <= width ? [word] : cutWord(word, width, style, shaper)) {
      if (line && line.width + hangingSpace + part.width <= width + toleranceInPoints) {
        line.width += hangingSpace + part.width;
      } else {
        line = { pieces: [], width: part.width };
        lines.push(line);
      }
      line.pieces.push(...part.pieces);
      if (part.space) line.pieces.push(part.space);
      hangingSpace = part.space?.width ?? 0;
    }
  }
  dropHangingSpace(lines.at(-1));
  return lines;
}

/** The space after the last word of a text says nothing. */
function dropHangingSpace(line: Line | undefined): void {
  if (line && line.pieces.at(-1)?.text === ' ') line.pieces.pop();
}

/** Cuts a word into words that fit; a single character wider than the box is left as it is. */
function cutWord(word: Word, width: number, style: TextStyle, shaper: TextShaper): Word[] {
  const parts: Word[] = [];
  for (const piece of word.pieces) {
    for (const cut of cutPiece(piece, width, style, shaper)) {
      const last = parts.at(-1);
      if (last && last.width + cut.width <= width) {
        last.pieces.push(cut);
        last.width += cut.width;
      } else parts.push({ pieces: [cut], width: cut.width });
    }
  }
  const last = parts.at(-1);
  if (last && word.space) last.space = word.space;
  return parts;
}

// A letter with its combining marks is never cut.
const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;

/** The letters of a piece that is too wide, each measured alone: kerning is given up here, so that the sum of the widths is exact. */
function cutPiece(piece: Piece, width: number, style: TextStyle, shaper: TextShaper): Piece[] {
  if (piece.width <= width) return [piece];
  return (piece.text.match(letterWithMarks) ?? []).map(pieceMaker(piece.inline, style, shaper));
}
