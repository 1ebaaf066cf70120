/** Which entries the audit trail shows: of a day, of a person, about a record, or all. */
import { createStore } from 'zustand/vanilla';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { EntryScope } from '../../projection/queries/entry-queries.ts';
import { type DocketRecords, subjectNamed } from '../docket/api.ts';

/** One thing is asked at a time. */
export interface EntryFilter {
  readonly by: 'all' | 'day' | 'person' | 'record';
  /** As typed or chosen: a date, a name, or the number of a record. */
  readonly value: string;
}

export const everyEntry: EntryFilter = { by: 'all', value: '' };

/** There is one audit trail, so there is one filter, which the side bar sets too. */
export const shownEntries = createStore<EntryFilter>(() => everyEntry);

/** What the projection is asked, or undefined while the filter names nothing that there is. */
export function scopeOf({ by, value }: EntryFilter, records: DocketRecords | undefined): EntryScope | undefined {
  if (by === 'all') return { kind: 'all' };
  const typed = value.trim();
  if (typed === '') return undefined;
  const day = by === 'day' ? parseLocalDate(typed) : undefined;
  if (by === 'day') return day && dayScope(day);
  if (by === 'person') return { kind: 'by', actor: typed };
  const record = records && recordNamed(typed, records);
  return record && { kind: 'about', record };
}

/** A day in the officer's own time zone, as the list shows its moments; it may have 23 or 25 hours. */
function dayScope(day: LocalDate): EntryScope {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { kind: 'recorded', first: midnight(year, month, date), end: midnight(year, month, date + 1) };
}

function midnight(year: number, month: number, date: number): Instant {
  return instantOf(new Date(year, month - 1, date).getTime());
}

/** The record of this number; evidence and imports, of which there are too many to hold, are known by their form. */
export function recordNamed(typed: string, records: DocketRecords): RecordName | undefined {
  const subject = subjectNamed(typed, records);
  if (subject !== undefined) return subject;
  const wanted = typed.toUpperCase();
  if (/^E-[0-9A-F]{10,64}$/.test(wanted)) return { kind: 'evidence', id: `E-${wanted.slice(2).toLowerCase()}` };
  return /^I-\d{8}-\d+$/.test(wanted) ? { kind: 'import', id: wanted } : undefined;
}
