import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { takeMessageApart } from '../../shared/mail/chain/chain-of-message.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { evidenceDocument, type ReadEvidence } from '../../shared/search/evidence-document.ts';
import { isBeginningOnly } from '../../shared/search/searched-document.ts';
import { searchedFiles } from '../../shared/search/searched-files.ts';
import type { ConversationWriter, TakenApart } from '../conversations/conversation-writer.ts';
import { inLongTransaction } from '../disk/index-file.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import { enclosedContents } from './enclosed-contents.ts';
import type { ApplyRequest, HeldEvidence } from './search-protocol.ts';
import { documentWriter } from './write-documents.ts';

/**
 * Applies one batch in one transaction: a process that is killed in between has applied none of it, and its cursor says so. What is read is taken
 * apart once: `conversations` take with them what they lack of it.
 */
export async function applyBatch(
  database: DatabaseSync,
  batch: ApplyRequest,
  stores: StoreMemory,
  conversations?: ConversationWriter,
): Promise<void> {
  const writer = documentWriter(database, batch.timeZone);
  const enclosed = enclosedContents(database);
  const mail = batch.evidence.filter(({ mayHoldMessages }) => mayHoldMessages);
  const wanted = conversations?.lacking(mail.map(({ id }) => id));

  function put(held: HeldEvidence, read: ReadEvidence | undefined): void {
    const files = searchedFiles(held, read?.message);
    enclosed.note(held.id, files);
    const document = evidenceDocument(held, read, enclosed.wordsOf);
    // What a long message says itself is told like the words of a file that is as long.
    if (isBeginningOnly(document) && !files.some(({ place }) => place.length === 0)) {
      enclosed.note(held.id, [{ place: [], sha256: held.sha256 }]);
      enclosed.keep(held.sha256, { text: document.text, isBeginning: true }, true);
    }
    writer.put(document);
  }

  /** One after another, each dropped before the next is read. */
  async function* putAll(): AsyncGenerator<TakenApart> {
    for await (const [held, message] of readings(batch, stores)) {
      const apart = message ? takeMessageApart(held.id, message) : null;
      put(held, message && { message, apart });
      if (wanted?.has(held.id)) yield [held.id, apart?.sources ?? null];
    }
  }

  await inLongTransaction(database, async () => {
    for (const key of batch.gone) writer.remove(key);
    enclosed.forget(batch.gone.map((key) => key.slice(key.indexOf(':') + 1)));
    for (const { sha256, read, isWhole } of batch.contents) enclosed.keep(sha256, read, isWhole);
    for (const document of batch.records) writer.put(document);
    if (conversations) await conversations.add(putAll());
    else for await (const _ of putAll());
    const others = batch.nothingElse ? othersThan(database, batch.nothingElse) : [];
    for (const key of others) writer.remove(key);
    writer.flush();
    // Words of a row that was taken out, or written again, live on in older segments until these are merged: those of what is gone must not.
    if (batch.gone.length + others.length > 0) database.exec("INSERT INTO words (words) VALUES ('optimize')");
    const move = database.prepare('INSERT OR REPLACE INTO cursor (device, seq, hash) VALUES (?, ?, ?)');
    for (const { device, seq, hash } of batch.cursor) move.run(device, seq, hash);
  });
  // What was destroyed must not live on in the log of the database, nor what was imported stand on the disk twice.
  if (batch.gone.length + batch.evidence.length > 0) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function othersThan(database: DatabaseSync, { kinds, keys }: NonNullable<ApplyRequest['nothingElse']>): string[] {
  const rows = database
    .prepare('SELECT key FROM documents WHERE kind IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(kinds));
  const kept = new Set(keys);
  return rows.flatMap(({ key }) => (typeof key === 'string' && !kept.has(key) ? [key] : []));
}

/** The parsed store as it was last seen; it is opened again when it lacks something, for others add to it. */
export type StoreMemory = Map<string, ParsedStore>;

/** One at a time, so that no more than one reading is held: a message may be large. */
async function* readings(
  { evidence, parsedStore }: ApplyRequest,
  stores: StoreMemory,
): AsyncGenerator<readonly [HeldEvidence, ParsedMessage | undefined]> {
  const left = Map.groupBy(evidence, ({ sha256 }) => sha256);
  const asked = [...left.keys()];
  if (asked.length === 0) return;
  const known = stores.get(parsedStore);
  const store = known && asked.every(known.has) ? known : await openParsedStore(dirname(parsedStore));
  stores.set(parsedStore, store);
  for await (const [sha256, message] of store.getAll(asked)) {
    for (const held of left.get(sha256) ?? []) yield [held, message];
    left.delete(sha256);
  }
  for (const held of [...left.values()].flat()) yield [held, undefined];
}
