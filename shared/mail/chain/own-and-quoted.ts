import type { MessageApart } from './chain-of-message.ts';

/** What a message says itself, and all that stands below: quotations with their headers. */
export interface OwnAndQuoted {
  readonly own: string;
  readonly quoted: string;
}

/** Parts the text of a message as its chain has it. A release prints messages and quotes none: all of it is its own. */
export function ownAndQuoted({ sources: [{ native, chain }], text, lines }: MessageApart): OwnAndQuoted {
  const [itself, ...quotations] = chain.occurrences;
  if (!native || !itself || quotations.length === 0) return { own: text, quoted: '' };
  const own = new Set(itself.ownLines);
  const quoted = lines.flatMap((line) => (own.has(line.number) ? [] : [line.text]));
  return { own: itself.ownText, quoted: quoted.join('\n') };
}
