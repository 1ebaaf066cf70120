/** Marks around what was found, as the index writes them and as windows and the terminal show them. */

/** Control characters, which no indexed text holds: `withoutMarks` takes them out of it. */
export const foundFrom = '\u0001';
export const foundTo = '\u0002';

/** A run of text, found or not. */
export interface TextRun {
  readonly text: string;
  readonly isFound: boolean;
}

/** Text without the characters that mark what was found. */
export function withoutMarks(text: string): string {
  return text.replaceAll(foundFrom, ' ').replaceAll(foundTo, ' ');
}

/** Takes marked text apart; white space is drawn together, since a snippet is one line. A mark that is not closed runs to the end. */
export function textRuns(marked: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let isFound = false;
  for (const part of marked.replaceAll(/\s+/g, ' ').split(new RegExp(`([${foundFrom}${foundTo}])`))) {
    if (part === foundFrom || part === foundTo) isFound = part === foundFrom;
    else if (part !== '') runs.push({ text: part, isFound });
  }
  return runs;
}

/** The text of runs, without marks. */
export function plainOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
