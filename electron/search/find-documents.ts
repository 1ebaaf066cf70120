import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { foundInAttached } from '../../shared/search/attached-words.ts';
import { foundFrom, foundTo } from '../../shared/search/marked-text.ts';
import { type FittingRow, listHits } from './list-hits.ts';
import type { MatchExpression } from './match-expression.ts';
import { matchExpression } from './match-expression.ts';
import { copySchema, type FindRequest, type FoundCopy, type FoundPage, foundSchema } from './search-protocol.ts';

/** What fits, one page of it, and how many there are; copies of one message that fit are one. Throws what SQLite throws. */
export function findDocuments(
  database: DatabaseSync,
  { query, kinds, order, limit, offset }: FindRequest,
): Omit<FoundPage, 'milliseconds'> {
  const expression = matchExpression(query, kinds);
  const { where, values } = whereOf(expression);
  // Without a word to be found nothing fits better than anything else.
  const isByTime = order === 'newest' || !query.terms.some(({ what, isExcluded }) => what === 'words' && !isExcluded);
  const sorted = isByTime ? 'words.rowid DESC' : 'rank';
  const weights = isByTime ? '' : `AND rank MATCH 'bm25(10.0, 5.0, 3.0, 2.0, 1.0, 0.2, 1.0, 0.0)'`;
  const fitting = database.prepare(
    `SELECT words.rowid AS place, ${messageOf} AS message FROM words LEFT JOIN copies ON copies.place = words.rowid WHERE ${where} ${weights} ORDER BY ${sorted}`,
  );
  const { listed, ...counts } = listHits(fitting.iterate(...values) as Iterable<FittingRow>, { offset, limit });
  const sought = query.terms.flatMap((term) =>
    term.what === 'words' && !term.isExcluded && term.part === undefined ? [term] : [],
  );
  const attached = database.prepare('SELECT attachments FROM documents WHERE place = ?');
  const inAttached = (place: unknown) =>
    foundInAttached(String(attached.get(Number(place))?.attachments ?? ''), sought);

  /** Of some places those that fit, from the newest. They are walked by, not looked up: a look-up would gather every word with a beginning again. */
  function rowsAt(columns: string, places: readonly number[]): Record<string, unknown>[] {
    if (places.length === 0) return [];
    const [first, last] = [Math.min(...places), Math.max(...places)];
    return database
      .prepare(
        `SELECT ${columns} FROM words CROSS JOIN documents ON documents.place = words.rowid
         WHERE ${where} AND words.rowid >= ? AND words.rowid <= ? AND +words.rowid IN (SELECT value FROM json_each(?))
         ORDER BY words.rowid DESC LIMIT ?`,
      )
      .all(...values, first, last, JSON.stringify(places), places.length);
  }

  const copiesOf = fittingCopies(database, listed, rowsAt);
  const rows = new Map(
    rowsAt(
      shown,
      listed.map(({ place }) => place),
    ).map((row) => [row.place, row]),
  );
  const found = listed.flatMap((hit) => {
    const row = rows.get(hit.place);
    return row ? [foundSchema.parse({ ...foundOf(row, inAttached), copies: copiesOf(hit) })] : [];
  });
  return { found, ...counts };
}

/** The message that a row of `copies` is one of: without a Message-ID the only one that has its moment, for where two have it nothing tells which. */
const messageOf = `coalesce(
  copies.by_id,
  (SELECT CASE WHEN min(known.by_id) = max(known.by_id) THEN min(known.by_id) END FROM copies known WHERE known.by_moment = copies.by_moment),
  copies.by_moment
)`;
const copiesOfListed = `
  WITH listed AS (SELECT value FROM json_each(?))
  SELECT place, ${messageOf} AS message FROM copies
  WHERE by_id IN listed OR by_moment IN listed OR (by_id IS NULL AND by_moment IN (SELECT by_moment FROM copies WHERE by_id IN listed))`;

const messageCopies = z.array(z.object({ place: z.number(), message: z.number() }));

/** Which other copies of the listed messages fit as well. */
function fittingCopies(
  database: DatabaseSync,
  listed: readonly FittingRow[],
  rowsAt: (columns: string, places: readonly number[]) => Record<string, unknown>[],
): (hit: FittingRow) => readonly FoundCopy[] {
  const isListed = new Set(listed.map(({ place }) => place));
  const messages = new Set(listed.flatMap(({ message }) => message ?? []));
  const known = database.prepare(copiesOfListed).all(JSON.stringify([...messages]));
  const others = messageCopies
    .parse(known.map((row) => ({ ...row })))
    .filter(({ place, message }) => messages.has(message) && !isListed.has(place));
  const messageAt = new Map(others.map(({ place, message }) => [place, message]));
  const rows = rowsAt(copyShown, [...messageAt.keys()]);
  const byMessage = Map.groupBy(rows, ({ place }) => messageAt.get(Number(place)));
  return ({ message }) => (byMessage.get(message ?? undefined) ?? []).map((row) => copySchema.parse({ ...row }));
}

const marks = `char(${foundFrom.charCodeAt(0)}), char(${foundTo.charCodeAt(0)})`;

const excerpt = (column: number) => `snippet(words, ${column}, ${marks}, '…', 24)`;
const copyShown = `documents.place, documents.id, documents.day, documents.attachment_count AS attachmentCount`;
const shown = `${copyShown}, documents.kind, documents.at,
  highlight(words, 1, ${marks}) AS title, highlight(words, 2, ${marks}) AS sender, ${excerpt(4)} AS body,
  CASE WHEN documents.quoted <> '' THEN ${excerpt(5)} END AS quoted`;

/** The snippet is what was found in its own text; else what was found in attached files, or in what it quotes; else how the text begins. */
function foundOf(
  { place, body, quoted, ...row }: Record<string, unknown>,
  inAttached: (place: unknown) => ReturnType<typeof foundInAttached>,
) {
  const isMarked = (text: unknown) => typeof text === 'string' && text.includes(foundFrom);
  const attached = row.attachmentCount === 0 || isMarked(body) ? undefined : inAttached(place);
  const isQuoted = attached === undefined && !isMarked(body) && isMarked(quoted);
  const snippet = attached?.snippet ?? (isQuoted ? quoted : body);
  return { ...row, snippet, isQuoted, attachment: attached?.name ?? null };
}

function whereOf({ match, within, outside }: MatchExpression) {
  const parts = [
    'words MATCH ?',
    ...within.map(() => 'words.rowid >= ? AND words.rowid <= ?'),
    ...outside.map(() => 'NOT (words.rowid >= ? AND words.rowid <= ?)'),
  ];
  return { where: parts.join(' AND '), values: [match, ...within.flat(), ...outside.flat()] };
}
