import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { MailAddress, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';

/** What lists show of messages, in any order; those that the store lacks are left out. */
export async function messageHeaders(
  store: Pick<ParsedStore, 'getAll'>,
  asked: readonly Sha256[],
): Promise<readonly MessageHeaders[]> {
  const headers: MessageHeaders[] = [];
  for await (const [sha256, message] of store.getAll(asked)) headers.push(headersOf(sha256, message));
  return headers;
}

function headersOf(sha256: Sha256, { subject, from, to, date, attachments, notes }: ParsedMessage): MessageHeaders {
  return {
    sha256,
    subject,
    from: namesOf(from),
    to: namesOf(to),
    utc: date?.utc ?? null,
    shown: date?.shown ?? null,
    attachmentCount: attachments.length,
    notes,
  };
}

function namesOf(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => name || address).join(', ');
}
