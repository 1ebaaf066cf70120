import { type Subject, subjectSchema } from '../../../shared/domain/ids.ts';
import type { DocketRecords } from './docket-records.ts';

/** The record of this number, whatever its capitals; undefined where there is none. Evidence is no subject. */
export function subjectNamed(typed: string, records: DocketRecords): Subject | undefined {
  const wanted = typed.trim().toUpperCase();
  const lists = [
    ['milestone', records.milestones],
    ['case', records.cases],
    ['plan', records.plans],
    ['recommendation', records.recommendations],
    ['letter', records.letters],
    ['suspense', records.suspenses],
    ['pilot', records.pilots],
    ['roster', records.rosters],
    ['office', records.offices],
    ['person', records.people],
  ] as const;
  for (const [kind, rows] of lists) {
    const id = rows.map((row): string => row.id).find((one) => one.toUpperCase() === wanted);
    if (id !== undefined) return subjectSchema.parse({ kind, id });
  }
  return undefined;
}
