import type { ParsedMessage } from '../mail/parsed-message.ts';
import { singleBlanks } from '../mail/single-blanks.ts';

/** What only copies of one message have in common; null where it has none of it. */
export interface SameMessage {
  /** The Message-ID and the own words: copies that were redacted or shortened differently are not found by the same words. */
  readonly byId: string | null;
  /** The second, the sender, the subject and the own words: for what bears no Message-ID, as what Outlook saves of its own mail. */
  readonly byMoment: string | null;
}

/** `own` is the text of the message without what it quotes; without any, nothing but its Message-ID tells. */
export function sameMessage({ messageId, date, from, subject }: ParsedMessage, own: string): SameMessage {
  const words = singleBlanks(own.trim());
  const byId = messageId === null ? null : `${messageId}\n${words}`;
  if (!date?.utc || words === '') return { byId, byMoment: null };
  // Formats differ in what they know besides the name: the address of an Exchange server, or none.
  const [{ name, address } = { name: '', address: '' }] = from;
  const sender = (name || address).toLowerCase();
  return { byId, byMoment: [date.utc.slice(0, secondDigits), sender, subject?.trim() ?? '', words].join('\n') };
}

/** Of an instant to the second: `2022-02-18T19:03:00`. */
const secondDigits = 19;
