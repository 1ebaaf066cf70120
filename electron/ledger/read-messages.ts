/** The docket's messages as read. The parsed store is a cache in the user's own folder: what it lacks is read again from the originals. */
import { join } from 'node:path';
import type { ImportedMessage } from '../mail/import-ports.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import type { ReadingPoolOptions } from '../mail/reading-pool.ts';
import { rebuildParsedStore } from '../mail/rebuild-parsed-store.ts';
import type { Ledger } from './ledger.ts';

/** How mail is read: which children are started, and with what limits. */
export type MailReaders = Omit<ReadingPoolOptions, 'parsedStore'>;

/** How the mail of one docket is read: by which children, and where what they read is kept. */
export type MailReading = ReadingPoolOptions;

/** Opens what is kept of the docket's mail. One reading serves everything that is done with an open ledger. */
export async function openMailReading(
  ledger: Pick<Ledger, 'docket'>,
  { userFolder }: { readonly userFolder: string },
  readers: MailReaders,
): Promise<MailReading> {
  return { ...readers, parsedStore: await openParsedStore(join(userFolder, 'parsed', ledger.docket.id)) };
}

/** The store with every message of the docket in it that can be read; one that cannot is absent. */
export async function readMessages(ledger: Ledger, reading: MailReading): Promise<ParsedStore> {
  const { parsedStore } = reading;
  const messages = messagesOf(ledger);
  if (messages.every(({ sha256 }) => parsedStore.has(sha256))) return parsedStore;
  await rebuildParsedStore(messages, { ...reading, evidence: ledger.evidence });
  return parsedStore;
}

function messagesOf(ledger: Ledger): ImportedMessage[] {
  return [...ledger.state().evidence.values()].flatMap(({ format, sha256, size, container }) =>
    format === 'document' ? [] : [{ format, sha256, size, ...(container && { container }) }],
  );
}
