import { groupRows } from '../../kernel/group-rows.ts';
import { type Subject, subjectKey } from '../ids.ts';
import type { State } from '../state.ts';
import type { Suspense } from './suspense.ts';

const byRecord = groupRows(({ about }: Suspense) => (about ? [subjectKey(about)] : []));

/** What was asked of anybody about a record, by id. */
export function suspensesAbout({ suspenses }: State, about: Subject): readonly Suspense[] {
  return byRecord(suspenses, subjectKey(about));
}
