/** Questions about all records but evidence and promises: tables small enough to be read whole. */
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Office } from '../../../shared/domain/office/office.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import { recordTable } from '../database.ts';
import type { ImportRow, MilestoneRow, RecordTable, RowOf } from '../rows.ts';
import type { Query } from './query.ts';

/** One record, or undefined where there is none. @example useLive(() => recordById('milestones', id), [id]) */
export function recordById<T extends RecordTable>(table: T, id: RowOf[T]['id']): Query<RowOf[T] | undefined> {
  return (database) => recordTable(database, table).get(id);
}

/** In order of their ids, as all lists of this file unless they say otherwise. */
export const allOffices: Query<Office[]> = ({ offices }) => offices.toArray();
export const allPeople: Query<Person[]> = ({ people }) => people.toArray();
export const allRecommendations: Query<Recommendation[]> = ({ recommendations }) => recommendations.toArray();
export const allCases: Query<NaraCase[]> = ({ cases }) => cases.toArray();
export const allPlans: Query<Plan[]> = ({ plans }) => plans.toArray();
export const allMilestones: Query<MilestoneRow[]> = ({ milestones }) => milestones.toArray();
export const allLetters: Query<Letter[]> = ({ letters }) => letters.toArray();
export const allSuspenses: Query<Suspense[]> = ({ suspenses }) => suspenses.toArray();
export const allPilots: Query<Pilot[]> = ({ pilots }) => pilots.toArray();

/** Newest first. */
export const allImports: Query<ImportRow[]> = ({ imports }) => imports.orderBy('finishedAt').reverse().toArray();

/** By their current date, earliest first. */
export function milestonesOfPlan(plan: PlanId): Query<MilestoneRow[]> {
  return ({ milestones }) => milestones.where('[plan+due]').between([plan, ''], [plan, '\uffff']).toArray();
}
