/** Questions about records but evidence and promises; whole tables are kept-rows.ts. */
import type { PlanId } from '../../../shared/domain/ids.ts';
import { recordTable } from '../database.ts';
import type { ImportRow, MilestoneRow, RecordTable, RowOf } from '../rows.ts';
import type { Query } from './query.ts';

/** One record, or undefined where there is none. @example useLive(() => recordById('milestones', id), [id]) */
export function recordById<T extends RecordTable>(table: T, id: RowOf[T]['id']): Query<RowOf[T] | undefined> {
  return (database) => recordTable(database, table).get(id);
}

/** Newest first. */
export const allImports: Query<ImportRow[]> = ({ imports }) => imports.orderBy('finishedAt').reverse().toArray();

/** By their current date, earliest first. */
export function milestonesOfPlan(plan: PlanId): Query<MilestoneRow[]> {
  return ({ milestones }) => milestones.where('[plan+due]').between([plan, ''], [plan, '\uffff']).toArray();
}
