/** Journal entries whose events this version understands: the only ones that are ever folded. */

import { parseEvent } from '../../shared/domain/domain.ts';
import { domainEvents } from '../../shared/domain/evolve.ts';
import type { EventSpec } from '../../shared/domain/fact.ts';
import type { JournalEntry } from '../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { type KnownEvents, upcast } from '../../shared/journal/upcasters.ts';
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts';

const knownEvents: KnownEvents = Object.fromEntries(
  Object.entries(domainEvents).map(([type, { v, steps = [] }]: [string, EventSpec]) => [type, { newest: v, steps }]),
);

export interface UnderstoodEntries {
  /** Up to, not including, the first entry that is not understood. */
  readonly entries: readonly LedgerEntry[];
  readonly notUnderstood?: Refusal;
}

/** Stops at the first entry of a newer version: what follows it may rest on it. */
export function understand(entries: readonly JournalEntry[]): UnderstoodEntries {
  const understood: LedgerEntry[] = [];
  for (const entry of entries) {
    const read = understandOne(entry);
    if (!read.ok) return { entries: understood, notUnderstood: read };
    understood.push(read.value);
  }
  return { entries: understood };
}

function understandOne(entry: JournalEntry): Result<LedgerEntry> {
  const lifted = upcast(entry, knownEvents);
  if (!lifted.ok) return lifted;
  const event = parseEvent(lifted.value);
  if (!event.ok) return { ...event, message: `Entry ${entry.seq} is not understood: ${event.message}` };
  // Nearly every entry is understood as it was written: then it is held itself, and not another beside it.
  const isAsWritten = entry.v === event.value.v && saysTheSame(entry.data, event.value.data);
  return ok(isAsWritten ? (entry as LedgerEntry) : { ...entry, ...event.value });
}

/** Of values as JSON gives them. Node's isDeepStrictEqual looks for more, prototypes and circles, and took a tenth of opening a docket. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && saysTheSame(a[name], b[name]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
