import type { Inline } from './letter-document.ts';

// U+00A0 and U+202F stay: they forbid a line break, and the fonts have them.
const breakingSpace = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * One line of a letter as printed and as read aloud: Unicode NFC, each stretch of white space one space, none at the ends.
 * @example letterText('  Two\n lines ') // 'Two lines'
 */
export function letterText(text: string): string {
  return text.normalize('NFC').replace(breakingSpace, ' ').replace(/^ | $/g, '');
}

/** The text of inlines that follow one another, as `letterText` gives it. */
export function inlineText(content: readonly Inline[]): string {
  return letterText(content.map((inline) => inline.text).join(''));
}
