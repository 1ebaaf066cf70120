/**
 * Text that cannot drive a terminal: subjects and file names come from hostile e-mail. Control characters (but line breaks), and
 * the marks that turn the direction of writing, are shown as their code points.
 * @example terminalText('\u001b[2Jhello') // '<U+001B>[2Jhello'
 */
export function terminalText(text: string): string {
  return text.replace(driving, (character) => `<${codePoint(character)}>`);
}

/** The same for JSON, which must stay JSON: what JSON.stringify leaves as it is becomes an escape. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(driving, (character) => `\\u${hex(character)}`);
}

const driving = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function codePoint(character: string): string {
  return `U+${hex(character).toUpperCase()}`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
