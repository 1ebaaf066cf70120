/** Questions about the journal's entries: the Timeline and the audit trail. */

import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { historyPlace } from '../projectors/entry-row.ts';
import type { EntryRow } from '../rows.ts';
import type { Query, WindowAnswer } from './query.ts';

const maxPosition = 9_999_999_999;

/** Number of entries in the projection. */
export const countEntries: Query<number> = async ({ cursor }) => (await cursor.get('cursor'))?.position ?? 0;

/** Rows `start` to `start + limit - 1` of all entries with the newest as row 0; positions have no gaps, so any row is found at once. */
export function entryWindow(start: number, limit: number): Query<WindowAnswer<EntryRow>> {
  return async (database) => {
    const count = await countEntries(database);
    const last = count - start;
    const rows = await database.entries
      .where('position')
      .between(last - limit, last, false, true)
      .toArray();
    return { count, start, rows: rows.reverse() };
  };
}

/** The history of one record, newest first: at most `limit` entries, those before position `before` where it is given. */
export function historyOf(record: RecordName, limit: number, before = maxPosition): Query<EntryRow[]> {
  const [first, end] = [historyPlace(record, 0), historyPlace(record, before)];
  return ({ entries }) => entries.where('about').between(first, end).reverse().limit(limit).toArray();
}
