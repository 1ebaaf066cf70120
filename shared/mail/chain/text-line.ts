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
const hardBlanks = ['\u00a0', '\u202f', '\u2007', '\ufeff', '\f'];
const hardBlank = new RegExp(`[${hardBlanks.join('')}]`, 'g');

/** Splits a text at LF, CRLF or lone CR. A text of n line ends has n + 1 lines, the last perhaps empty. */
export function textLines(text: string): TextLine[] {
  // Most texts have none of them; the line ends are no blanks of this kind.
  const plain = hardBlanks.some((blank) => text.includes(blank)) ? text.replace(hardBlank, ' ') : text;
  const isQuoting = plain.includes('>');
  const lines: TextLine[] = [];
  for (const raw of plain.includes('\r') ? plain.split(/\r\n|\n|\r/) : plain.split('\n')) {
    const marks = isQuoting && raw.includes('>') && !isPointed(raw) ? (quoteMarks.exec(raw)?.[0] ?? '') : '';
    lines.push({ number: lines.length + 1, depth: countOf(marks), text: readable(raw.slice(marks.length).trim()) });
  }
  return lines;
}

/** `>>> A. Person 1/9/2020 2:15 PM >>>`, as GroupWise opens a quotation: these are no quote marks. */
function isPointed(line: string): boolean {
  return line.startsWith('>>>') && /[^>\s]\s*>>>\s*$/.test(line);
}

function countOf(marks: string): number {
  return marks === '' ? 0 : marks.split('>').length - 1;
}

/** In characters; nobody writes such a line. */
const longLine = 2_000;

/** Long runs of blanks, stars or underscores in very long lines are shortened: nothing is read from them, and they cost time. */
function readable(text: string): string {
  return text.length <= longLine ? text : text.replace(/\s{2,}/g, ' ').replace(/([*_=-])\1{9,}/g, '$1$1$1');
}
