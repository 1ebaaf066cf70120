import { parserVersion } from '../../shared/mail/parsed-message.ts';
import type { IndexKind } from '../disk/index-file.ts';

/** Raise it when the same docket would be indexed differently: every index of another version is made anew. */
const indexVersion = 6;

/** Of the whole index: what is read from mail stands in it as well. */
const schemaVersion = indexVersion * 1_000 + parserVersion;

/** How much of the full-text table is gathered in memory before it is written as a segment, in bytes: fewer segments, less merging. */
const wordsInMemory = 16 * 2 ** 20;

/** Columns that words are sought in, in the order of the full-text table; `tags` holds marks that no text can hold. */
export const wordColumns = ['id', 'subject', 'sender', 'recipients', 'body', 'quoted', 'attachments', 'tags'] as const;

/**
 * The texts stand once, in `documents`; the full-text table refers to them. `enclosures` says which files came with which evidence, `contents` what their words
 * are, for they are read long after their messages and outlive every change of a link. `place` orders documents by time, so that the newest come first without
 * sorting; `copies` tells, in few bytes, which messages are copies of one: by their Message-ID, or without one by their moment. Beginnings of two letters have an index of their own, for they are typed on the way to every word. Words are kept as they are: stemming would break prefixes, and names and numbers are most of what is sought.
 */
const schema = `
  CREATE TABLE cursor (device TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (
    place INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    at TEXT,
    attachment_count INTEGER NOT NULL,
    ${wordColumns.map((name) => `${name} TEXT NOT NULL`).join(',\n    ')}
  );
  CREATE TABLE copies (place INTEGER PRIMARY KEY, by_id INTEGER, by_moment INTEGER);
  CREATE INDEX copies_by_id ON copies (by_id);
  CREATE INDEX copies_by_moment ON copies (by_moment, by_id);
  CREATE TABLE enclosures (id TEXT NOT NULL, place TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (id, place)) WITHOUT ROWID;
  CREATE INDEX enclosures_by_content ON enclosures (sha256);
  CREATE TABLE contents (sha256 TEXT PRIMARY KEY, is_whole INTEGER NOT NULL, outcome TEXT NOT NULL, words BLOB);
  CREATE VIRTUAL TABLE words USING fts5(
    ${wordColumns.join(', ')},
    content='documents', content_rowid='place', tokenize="unicode61 remove_diacritics 2", prefix='2'
  );
  INSERT INTO words (words, rank) VALUES ('hashsize', ${wordsInMemory});
`;

export const searchIndexKind: IndexKind = {
  version: schemaVersion,
  schema,
  probe: 'SELECT (SELECT count(*) FROM cursor), (SELECT max(place) FROM documents)',
};
