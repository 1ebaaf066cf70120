import type { DatabaseSync } from 'node:sqlite';
import { foundInAttached } from '../../shared/search/attached-words.ts';
import { foundFrom, foundTo } from '../../shared/search/marked-text.ts';
import type { MatchExpression } from './match-expression.ts';
import { matchExpression } from './match-expression.ts';
import { type FindRequest, foundSchema } from './search-protocol.ts';

/** A count stops at this many, or after this many milliseconds: more is told as "more than", and counting on would cost more than the search. */
const mostCounted = 10_000;
const countingMs = 8;

/** What fits, one page of it, and how many there are. Throws what SQLite throws. */
export function findDocuments(database: DatabaseSync, { query, kinds, order, limit, offset }: FindRequest) {
  const expression = matchExpression(query, kinds);
  const { where, values } = whereOf(expression);
  // Without a word to be found nothing fits better than anything else.
  const isByTime = order === 'newest' || !query.terms.some(({ what, isExcluded }) => what === 'words' && !isExcluded);
  const sorted = isByTime ? 'words.rowid DESC' : 'rank';
  const weights = isByTime ? '' : `AND rank MATCH 'bm25(10.0, 5.0, 3.0, 2.0, 1.0, 0.2, 1.0, 0.0)'`;
  const rows = database
    .prepare(
      `SELECT ${shown} FROM words JOIN documents ON documents.place = words.rowid WHERE ${where} ${weights} ORDER BY ${sorted} LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset);
  const counting = database.prepare(`SELECT 1 FROM words WHERE ${where} LIMIT ${mostCounted + 1}`).iterate(...values);
  const sought = query.terms.flatMap((term) =>
    term.what === 'words' && !term.isExcluded && term.part === undefined ? [term] : [],
  );
  const attached = database.prepare('SELECT attachments FROM documents WHERE place = ?');
  const inAttached = (place: unknown) =>
    foundInAttached(String(attached.get(Number(place))?.attachments ?? ''), sought);
  return { found: rows.map((row) => foundOf(row, inAttached)), ...countRows(counting, offset + rows.length) };
}

/** At least as many as are shown. */
function countRows(rows: Iterable<unknown>, shown: number): { readonly count: number; readonly isMore: boolean } {
  const until = performance.now() + countingMs;
  let count = 0;
  for (const _ of rows) {
    if (count >= mostCounted || (count > shown && count % 128 === 0 && performance.now() > until))
      return { count, isMore: true };
    count += 1;
  }
  return { count, isMore: false };
}

const marks = `char(${foundFrom.charCodeAt(0)}), char(${foundTo.charCodeAt(0)})`;

const excerpt = (column: number) => `snippet(words, ${column}, ${marks}, '…', 24)`;
const shown = `documents.place, documents.kind, documents.id, documents.day, documents.at, documents.attachment_count AS attachmentCount,
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
  return foundSchema.parse({ ...row, snippet, isQuoted, attachment: attached?.name ?? null });
}

function whereOf({ match, within, outside }: MatchExpression) {
  const parts = [
    'words MATCH ?',
    ...within.map(() => 'words.rowid >= ? AND words.rowid <= ?'),
    ...outside.map(() => 'NOT (words.rowid >= ? AND words.rowid <= ?)'),
  ];
  return { where: parts.join(' AND '), values: [match, ...within.flat(), ...outside.flat()] };
}
