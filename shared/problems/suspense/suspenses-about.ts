import { type Subject, subjectKey } from '../../domain/ids.ts';
import type { State } from '../../domain/state.ts';
import type { Suspense } from '../../domain/suspense/suspense.ts';
import { groupRows } from '../../kernel/group-rows.ts';

const byRecord = groupRows(({ about }: Suspense) => (about ? [subjectKey(about)] : []));

/** What was asked of anybody about a record, by id. */
export function suspensesAbout({ suspenses }: State, about: Subject): readonly Suspense[] {
  return byRecord(suspenses, subjectKey(about));
}
