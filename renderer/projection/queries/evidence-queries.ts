/** Questions about evidence: lists of any length, read a window at a time and never scanned. */
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { ProjectionDatabase } from '../database.ts';
import { type EvidenceScope, scopeKey } from '../projectors/evidence-places.ts';
import { evidenceWith } from '../projectors/evidence-words.ts';
import type { EvidenceMonthRow, EvidenceRow } from '../rows.ts';
import type { Query, WindowAnswer } from './query.ts';

export type { EvidenceScope };

export type EvidenceOrder = 'newestFirst' | 'oldestFirst';

/** One piece of evidence, or undefined. */
export function evidenceById(id: EvidenceId): Query<EvidenceRow | undefined> {
  return ({ evidence }) => evidence.get(id);
}

/** These pieces of evidence, as far as they exist, in the order asked. */
/** By the hash of its bytes, of which its id is the beginning. */
export function evidenceOfHash(sha256: Sha256): Query<EvidenceRow | undefined> {
  return async ({ evidence }) => {
    const near = await evidence
      .where('id')
      .startsWith(`E-${sha256.slice(0, 10)}`)
      .toArray();
    return near.find((row) => row.sha256 === sha256);
  };
}

export function evidenceByIds(ids: readonly EvidenceId[]): Query<EvidenceRow[]> {
  return async ({ evidence }) => (await evidence.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Rows of words that are read at once: some 10,000 messages. */
const wordRowsAtOnce = 40;

/**
 * The evidence whose number, subject, sender and recipients have every one of these words, at most `most` of it, what was imported last
 * first. Ends early, with what was found, when the signal says that nobody waits for it.
 */
export function evidenceWithWords(words: readonly string[], most: number, signal: AbortSignal): Query<EvidenceRow[]> {
  const wanted = words.map((word) => word.toLowerCase());
  return async (database) => {
    const found = new Set<EvidenceId>();
    let before = Number.POSITIVE_INFINITY;
    while (found.size < most && before > 0 && !signal.aborted) {
      const rows = await database.evidenceWords.where('row').below(before).reverse().limit(wordRowsAtOnce).toArray();
      for (const row of rows) for (const id of evidenceWith(wanted, row).toReversed()) found.add(id);
      before = rows.at(-1)?.row ?? 0;
    }
    return evidenceByIds([...found].slice(0, most))(database);
  };
}

/** The running counters of every list of evidence: how many of it bear which day. In order of list and month. */
export const allEvidenceMonths: Query<EvidenceMonthRow[]> = ({ evidenceMonths }) => evidenceMonths.toArray();

/** The counters of one list, the earliest month first. */
export function evidenceMonthsOf(scope: EvidenceScope): Query<EvidenceMonthRow[]> {
  return (database) => readMonths(database, scope);
}

/** How many there are in a list, from its running counters. */
export function countEvidence(scope: EvidenceScope): Query<number> {
  return async (database) => (await readMonths(database, scope)).reduce((sum, month) => sum + countOfMonth(month), 0);
}

/** The rows that a list shows from row `start` on, and how many it has. */
export function evidenceWindow(
  scope: EvidenceScope,
  order: EvidenceOrder,
  start: number,
  limit: number,
): Query<WindowAnswer<EvidenceRow>> {
  return async (database) => {
    const months = await readMonths(database, scope);
    const count = months.reduce((sum, month) => sum + countOfMonth(month), 0);
    const length = Math.max(Math.min(limit, count - start), 0);
    if (length === 0) return { count, start, rows: [] };
    if (order === 'oldestFirst') return { count, start, rows: await readRows(database, scope, months, start, length) };
    const rows = await readRows(database, scope, months, count - start - length, length);
    return { count, start, rows: rows.reverse() };
  };
}

function readMonths({ evidenceMonths }: ProjectionDatabase, scope: EvidenceScope): Promise<EvidenceMonthRow[]> {
  const key = scopeKey(scope);
  return evidenceMonths.where('[scope+month]').between([key, ''], [key, '\uffff']).toArray();
}

/** How many of a list bear a day of this month. */
export function countOfMonth({ days }: EvidenceMonthRow): number {
  return days.reduce((sum, count) => sum + count, 0);
}

/** Passing over more rows than this takes a read of its own; fewer are read along and left out. */
const mostReadAlong = 100;

/** Rows of ranks `first` to `first + length - 1`, the oldest being rank 0. The counters say on which day the first stands; only that day is passed over, from its nearer end. */
async function readRows(
  { evidence }: ProjectionDatabase,
  scope: EvidenceScope,
  months: readonly EvidenceMonthRow[],
  first: number,
  length: number,
): Promise<EvidenceRow[]> {
  const { day, before, after } = dayOfRank(months, first);
  const dayBegins = `${scopeKey(scope)}|${day}`;
  const placesFrom = (place: string) => evidence.where('places').between(place, `${scopeKey(scope)}|\uffff`);
  if (before <= mostReadAlong)
    return (
      await placesFrom(dayBegins)
        .limit(before + length)
        .toArray()
    ).slice(before);
  // Read from an offset, rows would come one by one; from a place on, they come together.
  const ofDay = evidence.where('places').between(dayBegins, `${dayBegins}|\uffff`);
  const [place] = await (before < after ? ofDay.offset(before) : ofDay.reverse().offset(after)).limit(1).keys();
  return place === undefined ? [] : placesFrom(`${place}`).limit(length).toArray();
}

/** The day that the row of a rank bears, and how many rows of that day stand before and after it. */
function dayOfRank(
  months: readonly EvidenceMonthRow[],
  rank: number,
): { readonly day: string; readonly before: number; readonly after: number } {
  let before = rank;
  for (const { month, days } of months) {
    for (const [index, count] of days.entries()) {
      const day = `${month}-${String(index + 1).padStart(2, '0')}`;
      if (before < count) return { day, before, after: count - before - 1 };
      before -= count;
    }
  }
  return { day: '9999-12-31', before: 0, after: 0 };
}
