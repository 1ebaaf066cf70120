import type { ParsedMessage } from '../parsed-message.ts';
import { bodyOf, isRelease } from './chain-of-message.ts';
import { seatZones } from './sent-zones.ts';
import { splitChain } from './split-chain.ts';
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
  // When the quotations were sent, which zones settle, does not matter here.
  const lines = textLines(text);
  const { occurrences, preamble } = splitChain(text, { zones: () => seatZones, isBody: true, lines });
  if (occurrences.length === 0) return { own: text, quoted: '' };
  const own = new Set(preamble);
  const textOf = (isOwn: boolean) =>
    lines.flatMap((line) => (own.has(line.number) === isOwn ? [line.text] : [])).join('\n');
  return { own: textOf(true).trim(), quoted: textOf(false) };
}
