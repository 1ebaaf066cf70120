import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { withoutMarks } from '../../shared/search/marked-text.ts';
import { documentKey, type SearchedDocument } from '../../shared/search/searched-document.ts';
import { wordColumns } from './index-schema.ts';
import { type PlaceInTime, placeIn } from './place-in-time.ts';
import { tagsOf, withoutTags } from './tags.ts';

export interface DocumentWriter {
  /** In place of what stood there under the same key; what is the same already is left alone. */
  put(document: SearchedDocument): void;
  remove(key: string): void;
}

interface Row {
  readonly [column: string]: string | number | null;
}

const columns = ['key', 'kind', 'day', 'at', 'attachment_count', ...wordColumns] as const;
const spread = 2 ** 19;

/** Writes documents and their words together; the caller has the transaction. */
export function documentWriter(database: DatabaseSync, timeZone: string): DocumentWriter {
  const timeOf: PlaceInTime = placeIn(timeZone);
  const named = wordColumns.join(', ');
  const marks = (count: number) => Array(count).fill('?').join(', ');
  const find = database.prepare(`SELECT place, ${columns.join(', ')} FROM documents WHERE key = ?`);
  const isTaken = database.prepare('SELECT 1 FROM documents WHERE place = ?');
  const insert = database.prepare(
    `INSERT INTO documents (place, ${columns.join(', ')}) VALUES (${marks(columns.length + 1)})`,
  );
  const insertWords = database.prepare(`INSERT INTO words (rowid, ${named}) VALUES (${marks(wordColumns.length + 1)})`);
  const removeWords = database.prepare(
    `INSERT INTO words (words, rowid, ${named}) VALUES ('delete', ${marks(wordColumns.length + 1)})`,
  );
  const remove = database.prepare('DELETE FROM documents WHERE place = ?');

  /** The first place of its second that is free, from one that its key gives: the same documents stand in the same order in every index. */
  function freePlace(key: string, { day, at }: SearchedDocument): number {
    const second = timeOf(day, at);
    for (let at = crc32(key) % spread; ; at = (at + 1) % spread) if (!isTaken.get(second + at)) return second + at;
  }

  function removeRow(row: Row): void {
    const place = row.place ?? null;
    removeWords.run(place, ...wordColumns.map((name) => row[name] ?? ''));
    remove.run(place);
  }

  return {
    put(document) {
      const key = documentKey(document);
      const row = rowOf(key, document);
      const before = find.get(key) as Row | undefined;
      if (before && columns.every((name) => before[name] === row[name])) return;
      if (before) removeRow(before);
      const place = freePlace(key, document);
      insert.run(place, ...columns.map((name) => row[name] ?? null));
      insertWords.run(place, ...wordColumns.map((name) => row[name] ?? ''));
    },
    remove(key) {
      const row = find.get(key) as Row | undefined;
      if (row) removeRow(row);
    },
  };
}

function rowOf(key: string, document: SearchedDocument): Row {
  const { kind, id, day, at, title, from, to, text, quoted, attachments, attachmentCount } = document;
  return {
    key,
    kind,
    day,
    at,
    attachment_count: attachmentCount,
    id,
    subject: indexable(title),
    sender: indexable(from),
    recipients: indexable(to),
    body: indexable(text),
    quoted: indexable(quoted),
    attachments: indexable(attachments),
    tags: tagsOf(document),
  };
}

function indexable(text: string): string {
  return withoutTags(withoutMarks(text)).toWellFormed();
}
