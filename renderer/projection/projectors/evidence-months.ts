import type { EvidenceMonthRow } from '../rows.ts';
import { readPlace } from './evidence-places.ts';

/** By how many a list grew or shrank on each day of a month. */
export type EvidenceMonthChange = EvidenceMonthRow;

/** What the change of these places does to the counts; months whose counts stay as they are are left out. */
export function monthChanges(removed: Iterable<string>, added: Iterable<string>): EvidenceMonthChange[] {
  const changes = new Map<string, { readonly scope: string; readonly month: string; readonly days: number[] }>();
  const add = (place: string, by: 1 | -1) => {
    const { scope, month, day } = readPlace(place);
    const change = changes.get(`${scope}|${month}`) ?? { scope, month, days: Array<number>(31).fill(0) };
    change.days[day - 1] = (change.days[day - 1] ?? 0) + by;
    changes.set(`${scope}|${month}`, change);
  };
  for (const place of removed) add(place, -1);
  for (const place of added) add(place, 1);
  return [...changes.values()].filter(({ days }) => days.some((count) => count !== 0));
}

/** The month's counts after a change; a month without rows is undefined. */
export function changedMonth(
  stored: EvidenceMonthRow | undefined,
  { scope, month, days: by }: EvidenceMonthChange,
): EvidenceMonthRow | undefined {
  const days = by.map((change, index) => (stored?.days[index] ?? 0) + change);
  return days.some((count) => count !== 0) ? { scope, month, days } : undefined;
}
