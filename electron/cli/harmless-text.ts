/**
 * Text of others (subjects, file names) on its way to a terminal: what would move the cursor, recolour, retitle or reorder the line is shown
 * as `\u001b` instead. Control characters (C0, DEL, C1), line and paragraph separators, and the marks that turn the direction of writing.
 */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** One line; a line break within it is shown too, so that nobody's subject becomes a line of ours. */
export function harmlessLine(text: string): string {
  return text.replace(harmful, escaped);
}

/** Laid-out JSON: its own line breaks stay, and what is shown instead of a character means that character to a JSON parser. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(harmful, (character) =>
    character === '\n' ? character : escaped(character),
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
