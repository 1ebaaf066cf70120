import { useStore } from 'zustand';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from './docket-records.ts';
import { docketSession } from './docket-session.ts';

/** The records of the open docket and its day; `none` while no docket is open, `reading` until its records are known. */
export function useDocket(): { readonly records: DocketRecords; readonly today: LocalDate } | 'none' | 'reading' {
  const records = useStore(docketSession, (session) => session.records);
  // The status is another one with each entry, its day is not.
  const today = useStore(docketSession, ({ status }) => status?.today);
  if (today === undefined) return 'none';
  return records === undefined ? 'reading' : { records, today };
}
