import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { foundFrom, foundTo, withoutMarks } from '../../shared/search/marked-text.ts';
import type { SameMessage } from '../../shared/search/same-message.ts';
import { documentKey, type SearchedDocument } from '../../shared/search/searched-document.ts';
import { sha256Of } from '../disk/sha256.ts';
import { wordColumns } from './index-schema.ts';
import { type PlaceInTime, placeIn } from './place-in-time.ts';
import { tagsOf, withoutTags } from './tags.ts';

export interface DocumentWriter {
  /** In place of what stood there under the same key; what is the same already is left alone. */
  put(document: SearchedDocument): void;
  remove(key: string): void;
  /** Writes the words that are still held back; to be called before the transaction ends. */
  flush(): void;
}

/** A document's words to be put into the full-text table, or taken out of it. */
interface WordsChange {
  readonly place: number;
  readonly row: Row;
  readonly isGone: boolean;
}

interface Row {
  readonly [column: string]: string | number | null;
}

const columns = ['key', 'kind', 'day', 'at', 'attachment_count', ...wordColumns] as const;
const spread = 2 ** 19;
/** Of held back texts, in characters. */
const mostHeldBack = 8_000_000;

/**
 * Writes documents and their words; the caller has the transaction. Words are held back and written in the order of their places: the full-text
 * table closes a segment of its own at every step back, and merging those was two thirds of the time of indexing.
 */
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
  const putCopy = database.prepare('INSERT INTO copies (place, by_id, by_moment) VALUES (?, ?, ?)');
  const removeCopy = database.prepare('DELETE FROM copies WHERE place = ?');

  /** The first place of its second that is free, from one that its key gives: the same documents stand in the same order in every index. */
  function freePlace(key: string, { day, at }: SearchedDocument): number {
    const second = timeOf(day, at);
    for (let at = crc32(key) % spread; ; at = (at + 1) % spread) if (!isTaken.get(second + at)) return second + at;
  }

  let heldBack: WordsChange[] = [];
  let charactersHeldBack = 0;

  function holdBack(change: WordsChange): void {
    heldBack.push(change);
    charactersHeldBack += charactersOf(change.row);
    if (charactersHeldBack > mostHeldBack) flush();
  }

  function flush(): void {
    // Sorting keeps the order of what is done at one place.
    for (const { place, row, isGone } of heldBack.sort((a, b) => a.place - b.place))
      (isGone ? removeWords : insertWords).run(place, ...wordColumns.map((name) => row[name] ?? ''));
    heldBack = [];
    charactersHeldBack = 0;
  }

  function noteCopy(place: number, { words, id, moment }: SameMessage): void {
    if (id === null && moment === null) return;
    const said = sha256Of(words);
    putCopy.run(place, id === null ? null : numberOf(id, said), moment === null ? null : numberOf(moment, said));
  }

  function removeRow(row: Row): void {
    const place = Number(row.place);
    holdBack({ place, row, isGone: true });
    remove.run(place);
    removeCopy.run(place);
  }

  return {
    flush,
    put(document) {
      const key = documentKey(document);
      const row = rowOf(key, document);
      const before = find.get(key) as Row | undefined;
      if (before && columns.every((name) => before[name] === row[name])) return;
      if (before) removeRow(before);
      const place = freePlace(key, document);
      insert.run(place, ...columns.map((name) => row[name] ?? null));
      if (document.sameMessage) noteCopy(place, document.sameMessage);
      holdBack({ place, row, isGone: false });
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

/** 52 bits of a digest: a number that JavaScript holds exactly, and that two of a million messages have a chance of one in ten thousand to share. */
function numberOf(name: string, said: Sha256): number {
  return Number.parseInt(sha256Of(`${name}\n${said}`).slice(0, 13), 16);
}

function charactersOf(row: Row): number {
  let count = 0;
  for (const name of wordColumns) count += String(row[name] ?? '').length;
  return count;
}

/** What marks, tags and halves of characters are among; most texts hold none of them. */
const unindexable = new RegExp(`[${foundFrom}${foundTo}\\ud800-\\udfff\\ue000-\\uf8ff]`);

function indexable(text: string): string {
  return unindexable.test(text) ? withoutTags(withoutMarks(text)).toWellFormed() : text;
}
