import { emptyTable, type Table } from '../kernel/table.ts';
import type { Docket } from './docket/docket.ts';
import type { Evidence, ImportRun } from './evidence/evidence.ts';
import type {
  CaseId,
  EvidenceId,
  ImportId,
  LetterId,
  MilestoneId,
  OfficeId,
  PersonId,
  PilotId,
  PlanId,
  PromiseId,
  RecommendationId,
  RosterId,
  SuspenseId,
} from './ids.ts';
import type { Letter } from './letter/letter.ts';
import type { Milestone } from './milestone/milestone.ts';
import type { NaraCase } from './nara-case/nara-case.ts';
import type { Office } from './office/office.ts';
import type { Person } from './person/person.ts';
import type { Pilot } from './pilot/pilot.ts';
import type { Plan } from './plan/plan.ts';
import type { Silences } from './problem/silence.ts';
import type { PromiseTold } from './promise/promise.ts';
import type { Recommendation } from './recommendation/recommendation.ts';
import type { Roster } from './roster/roster.ts';
import type { Suspense } from './suspense/suspense.ts';

/** What the journal says, folded: as of a day, as known on a day, or now. Immutable. */
export interface State {
  readonly docket: Docket | undefined;
  readonly offices: Table<OfficeId, Office>;
  readonly people: Table<PersonId, Person>;
  readonly recommendations: Table<RecommendationId, Recommendation>;
  readonly cases: Table<CaseId, NaraCase>;
  readonly plans: Table<PlanId, Plan>;
  readonly milestones: Table<MilestoneId, Milestone>;
  readonly evidence: Table<EvidenceId, Evidence>;
  readonly imports: Table<ImportId, ImportRun>;
  readonly letters: Table<LetterId, Letter>;
  readonly promises: Table<PromiseId, PromiseTold>;
  readonly suspenses: Table<SuspenseId, Suspense>;
  readonly pilots: Table<PilotId, Pilot>;
  readonly rosters: Table<RosterId, Roster>;
  readonly silences: Silences;
}

export const emptyState: State = {
  docket: undefined,
  offices: emptyTable(),
  people: emptyTable(),
  recommendations: emptyTable(),
  cases: emptyTable(),
  plans: emptyTable(),
  milestones: emptyTable(),
  evidence: emptyTable(),
  imports: emptyTable(),
  letters: emptyTable(),
  promises: emptyTable(),
  suspenses: emptyTable(),
  pilots: emptyTable(),
  rosters: emptyTable(),
  silences: emptyTable(),
};
