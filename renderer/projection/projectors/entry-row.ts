import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import type { EntryRow } from '../rows.ts';

/** The row of one entry; `about` are the keys of the records in whose histories it is told. */
export function entryRow(entry: LedgerEntry, position: number, about: readonly string[]): EntryRow {
  const { seq, device: _device, recordedAt, actor, prev: _prev, hash, ...event } = entry;
  return {
    position,
    seq,
    recordedAt,
    actor,
    type: event.type,
    effective: event.data.effective,
    about,
    hash,
    ...(event.type !== 'evidence.imported' && { event }),
  };
}
