/** One line of a text as the chain readers see it. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number;
  /** How many `>` stand before the words. */
  readonly depth: number;
  /** Without quote marks and outer blanks; hard blanks are plain ones. */
  readonly text: string;
}

const quoteMarks = /^[ \t]*(?:>[ \t]?)+/;
/** Most lines have none of them. */
const isPlain = /^[\x20-\x7e]*$/;
const hardBlanks = /[\u00a0\u202f\u2007\ufeff\f]/g;

/** Splits a text at LF, CRLF or lone CR. A text of n line ends has n + 1 lines, the last perhaps empty. */
export function textLines(text: string): TextLine[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => {
    const plain = isPlain.test(raw) ? raw : raw.replace(hardBlanks, ' ');
    const marks = plain.includes('>') ? (quoteMarks.exec(plain)?.[0] ?? '') : '';
    return { number: index + 1, depth: countOf(marks), text: plain.slice(marks.length).trim() };
  });
}

function countOf(marks: string): number {
  let count = 0;
  for (const char of marks) if (char === '>') count++;
  return count;
}
