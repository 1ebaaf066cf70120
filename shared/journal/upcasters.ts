/** Old versions of events are lifted to the newest when they are read; the journal itself is never rewritten. */
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { JournalEntry } from './entry.ts';

/** Lifts an event's data from one version to the next. Pure. */
export type Upcaster = (data: object) => object;

/** An event type's newest version, and the steps to it: `steps[0]` lifts v1 to v2, so there are `newest - 1` of them. */
export interface KnownEvent {
  readonly newest: number;
  readonly steps?: readonly Upcaster[];
}

/** Every event type that this program understands, by type. */
export type KnownEvents = Readonly<Record<string, KnownEvent>>;

/**
 * The entry with its data at the newest version (the same object where it is already). Refuses with `journal.notUnderstood` an unknown
 * type or a newer version: such an entry must never be folded. Throws RangeError where a step is missing (a bug of the registry).
 */
export function upcast(entry: JournalEntry, known: KnownEvents): Result<JournalEntry> {
  const event = Object.hasOwn(known, entry.type) ? known[entry.type] : undefined;
  if (!event || entry.v > event.newest) return notUnderstood(entry);
  if (entry.v === event.newest) return ok(entry);
  let data = entry.data;
  for (let v = entry.v; v < event.newest; v += 1) data = stepFrom(event, entry.type, v)(data);
  return ok({ ...entry, v: event.newest, data });
}

function stepFrom(event: KnownEvent, type: string, v: number): Upcaster {
  const step = event.steps?.[v - 1];
  if (!step) throw new RangeError(`no upcaster for ${type} from version ${v}`);
  return step;
}

function notUnderstood(entry: JournalEntry) {
  const { seq, device, type, v } = entry;
  const sentence = `Entry ${seq} was written by a newer version of Records Workbench (${type}, version ${v}).`;
  return refuse('journal.notUnderstood', sentence, { seq, device, type, v });
}
