/** A run of text on a page; points from the lower left. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
}

/** Baselines that differ by less than this part of the letters' height are one line. */
const sameLine = 0.5;
/** A gap wider than this part of the height is a space, one wider than the second an empty column. */
const spaceGap = 0.15;
const columnGap = 3;
/** A step down of more than this many heights is an empty line. */
const emptyLineStep = 1.9;

/**
 * The words of a page in the lines that the eye sees, from the top, however the PDF orders them: a line ends where the baseline changes, an empty
 * line stands where there is room for one. Lines end with a line feed but the last.
 */
export function linesOfPage(texts: readonly PlacedText[]): string {
  const lines = toLines(texts.filter(({ text }) => text.trim() !== ''));
  let page = '';
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above) page += isApart(above, line) ? '\n\n' : '\n';
    page += wordsOf(line.texts);
  }
  return page;
}

interface Line {
  readonly baseline: number;
  readonly height: number;
  readonly texts: PlacedText[];
}

function toLines(texts: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const text of texts.toSorted((a, b) => b.baseline - a.baseline)) {
    const line = lines.at(-1);
    if (line && line.baseline - text.baseline < sameLine * Math.min(line.height, text.height)) line.texts.push(text);
    else lines.push({ baseline: text.baseline, height: text.height, texts: [text] });
  }
  return lines;
}

function isApart(above: Line, line: Line): boolean {
  return above.baseline - line.baseline > emptyLineStep * Math.max(above.height, line.height);
}

function wordsOf(texts: readonly PlacedText[]): string {
  let words = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, left, width, height } of texts.toSorted((a, b) => a.left - b.left)) {
    const gap = (left - end) / height;
    if (words !== '' && gap > columnGap) words += '    ';
    else if (words !== '' && gap > spaceGap && !/\s$/.test(words) && !/^\s/.test(text)) words += ' ';
    words += text;
    end = left + width;
  }
  return words.trimEnd();
}
