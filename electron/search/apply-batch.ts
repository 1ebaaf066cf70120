import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { evidenceDocument } from '../../shared/search/evidence-document.ts';
import { inTransaction } from '../disk/index-file.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import type { ApplyRequest } from './search-protocol.ts';
import { documentWriter } from './write-documents.ts';

/** Applies one batch in one transaction: a process that is killed in between has applied none of it, and its cursor says so. */
export async function applyBatch(database: DatabaseSync, batch: ApplyRequest, stores: StoreMemory): Promise<void> {
  const messages = await readAll(batch, stores);
  const writer = documentWriter(database, batch.timeZone);
  inTransaction(database, () => {
    for (const key of batch.gone) writer.remove(key);
    for (const document of batch.records) writer.put(document);
    for (const { sha256, ...held } of batch.evidence) writer.put(evidenceDocument(held, messages.get(sha256)));
    if (batch.allRecords) removeOthers(database, writer.remove, new Set(batch.allRecords));
    const move = database.prepare('INSERT OR REPLACE INTO cursor (device, seq, hash) VALUES (?, ?, ?)');
    for (const { device, seq, hash } of batch.cursor) move.run(device, seq, hash);
  });
  // What was destroyed must not live on in the log of the database.
  if (batch.gone.length > 0) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function removeOthers(database: DatabaseSync, remove: (key: string) => void, keys: ReadonlySet<string>): void {
  const records = database.prepare("SELECT key FROM documents WHERE kind NOT IN ('message', 'document')").all();
  for (const { key } of records) if (typeof key === 'string' && !keys.has(key)) remove(key);
}

/** The parsed store as it was last seen; it is opened again when it lacks something, for others add to it. */
export type StoreMemory = Map<string, ParsedStore>;

async function readAll(
  { evidence, parsedStore }: ApplyRequest,
  stores: StoreMemory,
): Promise<ReadonlyMap<Sha256, ParsedMessage>> {
  const asked = evidence.map(({ sha256 }) => sha256);
  const messages = new Map<Sha256, ParsedMessage>();
  if (asked.length === 0) return messages;
  const known = stores.get(parsedStore);
  const store = known && asked.every(known.has) ? known : await openParsedStore(dirname(parsedStore));
  stores.set(parsedStore, store);
  for await (const [sha256, message] of store.getAll(asked)) messages.set(sha256, message);
  return messages;
}
