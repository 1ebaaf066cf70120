import type { Basis } from '../../domain/letter/events.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The least that must be known of a journal entry: its place in its device's log, and the day from which its fact is true. */
export interface PlacedEntry {
  readonly device: string;
  readonly seq: number;
  readonly data: { readonly effective: LocalDate };
}

/** Whether a letter's numbers rest on an entry: recorded by its heads, and true by its day. What was recorded later, even of an earlier day, is not in it. */
export function isOnBasis({ device, seq, data }: PlacedEntry, { heads, asOf }: Basis): boolean {
  const head = heads.find((one) => one.device === device);
  return head !== undefined && seq <= head.seq && data.effective <= asOf;
}
