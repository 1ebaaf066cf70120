import type { ParsedMessage } from '../mail/parsed-message.ts';
import { singleBlanks } from '../mail/single-blanks.ts';

/** What only copies of one message have in common: their own words, and one of the others. Copies that were redacted or shortened differently do not have the same words. */
export interface SameMessage {
  readonly words: string;
  /** The Message-ID; null without one. */
  readonly id: string | null;
  /** The second, the sender and the subject: for what bears no Message-ID, as what Outlook saves of its own mail. Null where these, or the words, are missing. */
  readonly moment: string | null;
}

/** `own` is the text of the message without what it quotes; without any, nothing but its Message-ID tells. */
export function sameMessage({ messageId, date, from, subject }: ParsedMessage, own: string): SameMessage {
  const words = singleBlanks(own.trim());
  if (!date?.utc || words === '') return { words, id: messageId, moment: null };
  // Formats differ in what they know besides the name: the address of an Exchange server, or none.
  const [{ name, address } = { name: '', address: '' }] = from;
  const sender = (name || address).toLowerCase();
  return { words, id: messageId, moment: [date.utc.slice(0, secondDigits), sender, subject?.trim() ?? ''].join('\n') };
}

/** Of an instant to the second: `2022-02-18T19:03:00`. */
const secondDigits = 19;
