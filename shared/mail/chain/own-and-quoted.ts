import type { ParsedMessage } from '../parsed-message.ts';
import { bodyOf, chainsOfMessage, isRelease } from './chain-of-message.ts';
import { textLines } from './text-line.ts';

/** What a message says itself, and all that stands below: quotations with their headers. */
export interface OwnAndQuoted {
  readonly own: string;
  readonly quoted: string;
}

/** Parts the text of a message. A release prints messages and quotes none: all of it is its own. */
export function ownAndQuoted(message: ParsedMessage): OwnAndQuoted {
  const text = bodyOf(message);
  if (isRelease(message) || text === '') return { own: text, quoted: '' };
  const [native, ...quotations] = chainsOfMessage('', { ...message, attachments: [] })[0]?.chain.occurrences ?? [];
  if (!native || quotations.length === 0) return { own: text, quoted: '' };
  const ownLines = new Set(native.ownLines);
  const quoted = textLines(text).filter((_, index) => !ownLines.has(index + 1));
  return { own: native.ownText, quoted: quoted.map((line) => line.text).join('\n') };
}
