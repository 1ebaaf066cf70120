import { groupRows } from '../../kernel/group-rows.ts';
import { isSameSubject, type Subject } from '../ids.ts';
import type { State } from '../state.ts';
import type { Suspense } from './suspense.ts';

const byRecordId = groupRows(({ about }: Suspense) => (about ? [about.id] : []));

/** What was asked of anybody about a record, by id. */
export function suspensesAbout({ suspenses }: State, about: Subject): readonly Suspense[] {
  const asked = byRecordId(suspenses, about.id);
  return asked.length === 0 ? asked : asked.filter((one) => one.about && isSameSubject(one.about, about));
}
