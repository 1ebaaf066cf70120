import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Office } from '../../../shared/domain/office/office.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import type { Query } from '../../projection/queries/query.ts';
import {
  allCases,
  allLetters,
  allMilestones,
  allOffices,
  allPeople,
  allPilots,
  allPlans,
  allRecommendations,
  allSuspenses,
} from '../../projection/queries/record-queries.ts';
import type { MilestoneRow } from '../../projection/rows.ts';

/** Every record of the open docket but its evidence: few enough to be read whole, and read once for all views. In order of ids. */
export interface DocketRecords {
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly recommendations: readonly Recommendation[];
  readonly cases: readonly NaraCase[];
  readonly plans: readonly Plan[];
  readonly milestones: readonly MilestoneRow[];
  readonly letters: readonly Letter[];
  readonly suspenses: readonly Suspense[];
  readonly pilots: readonly Pilot[];
}

export const readRecords: Query<DocketRecords> = async (database) => {
  const [offices, people, recommendations, cases, plans, milestones, letters, suspenses, pilots] = await Promise.all([
    allOffices(database),
    allPeople(database),
    allRecommendations(database),
    allCases(database),
    allPlans(database),
    allMilestones(database),
    allLetters(database),
    allSuspenses(database),
    allPilots(database),
  ]);
  return { offices, people, recommendations, cases, plans, milestones, letters, suspenses, pilots };
};
