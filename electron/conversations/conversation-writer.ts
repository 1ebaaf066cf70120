/** Puts into the index what evidence says, and joins it. Every step is one transaction: a process that is killed has done a step whole or not at all. */
import type { DatabaseSync } from 'node:sqlite';
import { type EvidenceId, evidenceIdSchema } from '../../shared/domain/ids.ts';
import { joinSources } from '../../shared/mail/chain/chain-findings.ts';
import type { ChainSource } from '../../shared/mail/chain/chain-source.ts';
import { type Body, bodyFacts, type ComparedSource, comparedSource } from '../../shared/mail/chain/compared-source.ts';
import { inLongTransaction, inTransaction } from '../disk/index-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import { copiesOf, evidenceOf, joinedRows } from './conversation-rows.ts';

/** What one piece of evidence says, and what is attached to it; null where it cannot be read. */
export type TakenApart = readonly [EvidenceId, readonly ChainSource[] | null];

export interface ConversationWriter {
  /** The evidence that was read; what could not be is worth another try. */
  held(): EvidenceId[];
  /** Which of these it has not read. */
  lacking(evidence: readonly EvidenceId[]): ReadonlySet<EvidenceId>;
  /** How all that is held was joined last: for which domains, which is null where more came or went since. */
  joining(): { readonly revision: number; readonly domains: readonly string[] | null };
  /** In place of what the same evidence said before. Nothing else may be asked meanwhile. */
  add(evidence: Iterable<TakenApart> | AsyncIterable<TakenApart>): Promise<void>;
  forget(evidence: readonly EvidenceId[]): void;
  /** `domains` are of the agency's own mail; without any, accounts are not judged. */
  join(domains: readonly string[]): void;
}

export function conversationWriter(database: DatabaseSync): ConversationWriter {
  const sql = statements(database);

  /** Most texts of a mailbox were said before, and are not read again. */
  function keyOf(text: string): number {
    const sha256 = sha256Of(text);
    const known = sql.findBody.get(sha256)?.key;
    if (known !== undefined) return Number(known);
    const { words, ...said } = bodyFacts(text);
    const { hashes, ...withheld } = words;
    const facts = JSON.stringify({ ...said, withheld });
    return Number(sql.putBody.run(sha256, bytesOf(hashes), facts, text).lastInsertRowid);
  }

  function contentOf(sources: readonly ChainSource[]): string {
    return JSON.stringify(sources.map((source) => comparedSource(source, keyOf)));
  }

  function held(): EvidenceId[] {
    const unread = new Set(sql.unread.all().map(({ id }) => id));
    return sql.evidence.all().flatMap(({ id }) => (unread.has(id) ? [] : evidenceIdSchema.parse(id)));
  }

  return {
    held,
    lacking(evidence) {
      const lacking = new Set(evidence);
      for (const { id } of sql.read.all(JSON.stringify(evidence))) lacking.delete(id as EvidenceId);
      return lacking;
    },
    joining() {
      const { revision, is_whole, domains } = sql.joining.get() ?? {};
      return { revision: Number(revision), domains: is_whole === 1 ? JSON.parse(String(domains)) : null };
    },
    add: (evidence) =>
      inLongTransaction(database, async () => {
        let isRead = false;
        for await (const [id, sources] of evidence) {
          sql.putEvidence.run(id, sources && contentOf(sources));
          isRead ||= sources !== null;
        }
        if (isRead) sql.outdate.run();
      }),
    forget: (evidence) =>
      inTransaction(database, () => {
        for (const id of evidence) sql.removeEvidence.run(id);
        sql.outdate.run();
      }),
    join(domains) {
      const bodies = new Map<number, Body>();
      for (const row of sql.bodies.iterate()) bodies.set(Number(row.key), bodyIn(row));
      const sources = [...sourcesIn(sql.sources.iterate(), bodies)];
      const textOf = ({ key }: Body) => String(sql.text.get(key)?.text ?? '');
      const reading = joinSources(sources, { domains }, textOf);
      inTransaction(database, () => {
        database.exec('DELETE FROM messages; DELETE FROM copies');
        let position = 0;
        for (const { row, message, best, head } of joinedRows(reading)) {
          const copies = JSON.stringify(copiesOf(message));
          const { body, header } = best.occurrence;
          sql.putMessage.run(
            position,
            row.message,
            row.conversation,
            body.key,
            header.cc,
            head,
            JSON.stringify(row),
            copies,
          );
          for (const { source, occurrence } of message.copies)
            sql.putCopy.run(evidenceOf(source), source, occurrence.line, position);
          position += 1;
        }
        const findings = JSON.stringify(reading.findings);
        sql.noteJoining.run(JSON.stringify(domains), reading.conversations.length, findings);
        const used = new Set(sources.flatMap(({ occurrences }) => occurrences.map(({ body }) => body.key)));
        for (const key of bodies.keys()) if (!used.has(key)) sql.removeBody.run(key);
      });
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

function statements(database: DatabaseSync) {
  const prepare = (text: string) => database.prepare(text);
  return {
    evidence: prepare('SELECT id FROM evidence'),
    read: prepare('SELECT id FROM evidence WHERE id IN (SELECT value FROM json_each(?)) AND sources IS NOT NULL'),
    unread: prepare('SELECT id FROM evidence WHERE sources IS NULL'),
    joining: prepare('SELECT revision, is_whole, domains FROM joining'),
    outdate: prepare('UPDATE joining SET is_whole = 0'),
    noteJoining: prepare(
      'UPDATE joining SET revision = revision + 1, is_whole = 1, domains = ?, conversations = ?, findings = ?',
    ),
    putEvidence: prepare('INSERT OR REPLACE INTO evidence VALUES (?, ?)'),
    removeEvidence: prepare('DELETE FROM evidence WHERE id = ?'),
    sources: prepare('SELECT sources FROM evidence WHERE sources IS NOT NULL ORDER BY rowid'),
    bodies: prepare('SELECT key, hashes, facts FROM bodies'),
    text: prepare('SELECT text FROM bodies WHERE key = ?'),
    findBody: prepare('SELECT key FROM bodies WHERE sha256 = ?'),
    putBody: prepare('INSERT INTO bodies (sha256, hashes, facts, text) VALUES (?, ?, ?, ?)'),
    removeBody: prepare('DELETE FROM bodies WHERE key = ?'),
    putMessage: prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    putCopy: prepare('INSERT INTO copies VALUES (?, ?, ?, ?)'),
  };
}

type Row = Readonly<Record<string, unknown>>;

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function bodyIn({ key, hashes, facts }: Row): Body {
  // SQLite gives each value bytes of its own, which begin where a number may.
  const sorted = hashes instanceof Uint8Array ? new Uint32Array(hashes.buffer) : new Uint32Array();
  const { withheld, ...said } = JSON.parse(String(facts));
  return { key: Number(key), ...said, words: { hashes: sorted, ...withheld } };
}

function* sourcesIn(rows: Iterable<Row>, bodies: ReadonlyMap<number, Body>): Generator<ComparedSource> {
  for (const { sources } of rows)
    for (const source of JSON.parse(String(sources))) {
      for (const occurrence of source.occurrences) occurrence.body = bodies.get(occurrence.body);
      yield source;
    }
}
