import { recordKey } from '../../../shared/domain/histories.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
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
    about: about.map((key) => placeIn(key, position)),
    hash,
    ...(event.type !== 'evidence.imported' && { event }),
  };
}

/** A place in the history of one record; its text orders as positions do. */
export function historyPlace(record: RecordName, position: number): string {
  return placeIn(recordKey(record), position);
}

function placeIn(key: string, position: number): string {
  return `${key}|${String(position).padStart(10, '0')}`;
}
