import { parserVersion } from '../../shared/mail/parsed-message.ts';
import type { IndexKind } from '../disk/index-file.ts';

/** Raise it when the same originals would be taken apart or brought together differently. */
const chainVersion = 3;

/**
 * What the evidence says, in two halves. Of each piece its messages as they are compared, put there once: `sources` with their places and headers,
 * `bodies` with every text once. And the last joining of all of them: `messages` in the order of the timeline, `copies` with where each stands.
 * `facts`, `content`, `row` and lists are JSON. Texts come last in their rows: what does not ask for them does not read them.
 */
export const conversationsKind: IndexKind = {
  version: chainVersion * 1_000 + parserVersion,
  schema: `
    CREATE TABLE evidence (id TEXT PRIMARY KEY, is_read INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE sources (number INTEGER PRIMARY KEY, evidence TEXT NOT NULL, id TEXT NOT NULL, content TEXT NOT NULL);
    CREATE INDEX sources_of_evidence ON sources (evidence);
    CREATE TABLE bodies (
      key INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      hashes BLOB NOT NULL,
      facts TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE TABLE messages (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      conversation TEXT NOT NULL,
      body INTEGER NOT NULL,
      cc TEXT,
      head TEXT NOT NULL,
      row TEXT NOT NULL,
      copies TEXT NOT NULL
    );
    CREATE INDEX messages_of_conversation ON messages (conversation);
    CREATE TABLE copies (
      evidence TEXT NOT NULL,
      source TEXT NOT NULL,
      line INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (evidence, source, line)
    ) WITHOUT ROWID;
    CREATE TABLE joining (
      revision INTEGER NOT NULL,
      is_whole INTEGER NOT NULL,
      domains TEXT NOT NULL,
      conversations INTEGER NOT NULL,
      findings TEXT NOT NULL
    );
    INSERT INTO joining VALUES (0, 0, '[]', 0, '[]');
  `,
  probe: `
    SELECT (SELECT count(*) FROM evidence), (SELECT max(number) FROM sources), (SELECT max(key) FROM bodies),
      (SELECT max(position) FROM messages), (SELECT revision FROM joining)
  `,
};
