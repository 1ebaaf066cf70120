import { addressLine } from '../mail/address-line.ts';
import type { ParsedMessage } from '../mail/parsed-message.ts';

/**
 * What the copies of one message have in common and other messages have not: the Message-ID and the own words; where there is no Message-ID, the
 * moment, the sender, the subject and the own words, of which then there must be some. `own` is its text without what it quotes. Null where
 * nothing tells. Copies that were redacted or shortened differently are not one to search: their words are not found alike.
 */
export function sameMessage({ messageId, date, from, subject }: ParsedMessage, own: string): string | null {
  const words = own.trim().replaceAll(/\s+/g, ' ');
  if (messageId !== null) return `${messageId}\n${words}`;
  if (!date?.utc || words === '') return null;
  return [date.utc, addressLine(from), subject ?? '', words].join('\n');
}
