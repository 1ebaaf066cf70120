/** Losses that the journal itself tells of: what was cut is then known, and no longer a fault of the folder. */
import { z } from 'zod';
import { type LogHead, logHeadSchema } from '../../shared/domain/log-head.ts';
import type { Head, JournalEntry } from '../../shared/journal/entry.ts';

const telling: ReadonlySet<string> = new Set(['docket.restored', 'docket.lossAcknowledged']);
const lostSchema = z.array(logHeadSchema);

/** Where logs once ended, as entries say that they were cut. */
function acknowledgedLosses(entries: readonly Pick<JournalEntry, 'type' | 'data'>[]): readonly LogHead[] {
  return entries.flatMap(({ type, data }) => {
    if (!telling.has(type) || !('lost' in data)) return [];
    return lostSchema.safeParse(data.lost).data ?? [];
  });
}

/** The lost heads that no entry tells of. */
export function unacknowledged(
  lost: readonly Head[],
  entries: readonly Pick<JournalEntry, 'type' | 'data'>[],
): readonly Head[] {
  if (lost.length === 0) return lost;
  const told = new Set(acknowledgedLosses(entries).map(({ device, hash }) => `${device} ${hash}`));
  return lost.filter(({ device, hash }) => !told.has(`${device} ${hash}`));
}
