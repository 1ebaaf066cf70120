/** Which files came with which evidence, and their words. */
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { FileText } from '../../shared/mail/file-text.ts';
import { type FileTally, fileTallySchema, noFiles } from '../../shared/search/file-tally.ts';
import type { SearchedFile } from '../../shared/search/searched-files.ts';
import { type FileWordsRow, fileWordsRowSchema, type WaitingFile } from './search-protocol.ts';

export interface EnclosedContents {
  note(id: EvidenceId, files: readonly SearchedFile[]): void;
  /** Empty where they are not read. */
  wordsOf(sha256: Sha256): string;
  /** Of a file that came with nothing (any more) nothing is kept. One that is not whole stands in some of what it came with, and still waits. */
  keep(sha256: Sha256, read: FileText, isWhole: boolean): void;
  /** Forgets the files that came with nothing but this. */
  forget(ids: readonly string[]): void;
}

export function enclosedContents(database: DatabaseSync): EnclosedContents {
  const note = database.prepare('INSERT OR IGNORE INTO enclosures (id, place, sha256) VALUES (?, ?, ?)');
  const words = database.prepare('SELECT words FROM contents WHERE sha256 = ?');
  const keep = database.prepare(
    `INSERT OR REPLACE INTO contents (sha256, is_whole, outcome, words)
     SELECT $sha256, $isWhole, $outcome, $words WHERE EXISTS (SELECT 1 FROM enclosures WHERE sha256 = $sha256)`,
  );
  const forget = database.prepare('DELETE FROM enclosures WHERE id = ?');
  const sweep = database.prepare('DELETE FROM contents WHERE sha256 NOT IN (SELECT sha256 FROM enclosures)');
  return {
    note(id, files) {
      for (const { place, sha256 } of files) note.run(id, place.join('.'), sha256);
    },
    wordsOf(sha256) {
      const packed = words.get(sha256)?.words;
      return packed instanceof Uint8Array ? inflateRawSync(packed).toString('utf8') : '';
    },
    keep(sha256, read, isWhole) {
      const kept =
        'text' in read
          ? { outcome: read.isBeginning ? 'beginning' : 'read', words: deflateRawSync(read.text) }
          : { outcome: read.whyNot, words: null };
      keep.run({ sha256, isWhole: isWhole ? 1 : 0, ...kept });
    },
    forget(ids) {
      for (const id of ids) forget.run(id);
      if (ids.length > 0) sweep.run();
    },
  };
}

const waitingRows = z.array(z.object({ sha256: z.custom<Sha256>(), id: z.custom<EvidenceId>(), place: z.string() }));

/** Files whose words are still to be read, in the order of their digests. */
export function waitingFiles(database: DatabaseSync, after: string, limit: number): WaitingFile[] {
  const rows = database
    .prepare(
      `SELECT sha256, id, place FROM enclosures WHERE sha256 IN (
         SELECT DISTINCT sha256 FROM enclosures WHERE sha256 > ? AND sha256 NOT IN (SELECT sha256 FROM contents WHERE is_whole) ORDER BY sha256 LIMIT ?
       ) ORDER BY sha256, id`,
    )
    .all(after, limit);
  const bySha256 = Map.groupBy(waitingRows.parse(rows.map((row) => ({ ...row }))), ({ sha256 }) => sha256);
  return [...bySha256].map(([sha256, places]) => ({
    sha256,
    enclosedIn: places.map(({ id, place }) => ({ id, place: place === '' ? [] : place.split('.').map(Number) })),
  }));
}

export function tallyFiles(database: DatabaseSync): FileTally {
  const rows = database.prepare('SELECT outcome, count(*) AS many FROM contents WHERE is_whole GROUP BY outcome').all();
  const all = Number(database.prepare('SELECT count(DISTINCT sha256) AS many FROM enclosures').get()?.many ?? 0);
  const known = rows.reduce((sum, { many }) => sum + Number(many), 0);
  const counts = Object.fromEntries(rows.map(({ outcome, many }) => [String(outcome), Number(many)]));
  return fileTallySchema.parse({ ...noFiles, ...counts, waiting: Math.max(0, all - known) });
}

/** What is known of the words of some files; those that came with nothing are left out. */
export function wordsOfFiles(database: DatabaseSync, sha256: readonly Sha256[]): FileWordsRow[] {
  const rows = database
    .prepare(
      `SELECT DISTINCT enclosures.sha256, CASE WHEN is_whole THEN outcome ELSE 'waiting' END AS words
       FROM enclosures LEFT JOIN contents USING (sha256) WHERE enclosures.sha256 IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(sha256));
  return z.array(fileWordsRowSchema).parse(rows.map((row) => ({ ...row })));
}
