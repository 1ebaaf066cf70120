import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Office } from '../../../shared/domain/office/office.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Roster } from '../../../shared/domain/roster/roster.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import { type RowsRead, readRowsAgain } from '../../projection/queries/kept-rows.ts';
import type { Query } from '../../projection/queries/query.ts';
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
  readonly rosters: readonly Roster[];
}

const tables = [
  ...(['offices', 'people', 'recommendations', 'cases', 'plans'] as const),
  ...(['milestones', 'letters', 'suspenses', 'pilots', 'rosters'] as const),
];

/** Reads them whole the first time, and after that what was recorded since; a list in which nothing changed stays the same list. */
export function createRecordsQuery(): Query<DocketRecords> {
  let known: RowsRead<(typeof tables)[number]> | undefined;
  return async (database) => {
    known = await readRowsAgain(database, tables, known);
    return known.rows;
  };
}
