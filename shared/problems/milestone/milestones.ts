import { recordsLinked } from '../../domain/evidence/evidence.ts';
import type { PlanId } from '../../domain/ids.ts';
import { milestonesOf } from '../../domain/milestone/milestones-of.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import type { State } from '../../domain/state.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { beyondPlanDate } from './beyond-plan-date.rule.ts';
import { changeNotTold } from './change-not-told.rule.ts';
import { completedWithoutEvidence } from './completed-without-evidence.rule.ts';
import { dueSoon } from './due-soon.rule.ts';
import { milestoneDossier } from './milestone-dossier.ts';
import { movedRepeatedly } from './moved-repeatedly.rule.ts';
import { movedWithoutApproval } from './moved-without-approval.rule.ts';
import { movedWithoutReason } from './moved-without-reason.rule.ts';
import { noActivity } from './no-activity.rule.ts';
import { ownerLeft } from './owner-left.rule.ts';
import { pastDue } from './past-due.rule.ts';
import { withoutOwner } from './without-owner.rule.ts';

export const milestones = register({
  rowsOf: (state) => state.milestones,
  reads: [
    reads(
      ({ plans }) => plans,
      ({ id }, state) => milestoneIdsOf(id, state),
    ),
    reads(
      ({ recommendations }) => recommendations,
      ({ id }, state) => plansAnswering(state, id).flatMap((plan) => milestoneIdsOf(plan.id, state)),
    ),
    reads(({ people }) => people),
    reads(({ evidence }) => evidence, recordsLinked),
    reads(
      ({ promises }) => promises,
      ({ about }) => [about.id],
    ),
    reads(
      ({ suspenses }) => suspenses,
      ({ about }) => (about ? [about.id] : []),
    ),
  ],
  subjectOf: ({ id }) => ({ kind: 'milestone', id }),
  dossierOf: milestoneDossier,
  rules: [
    pastDue,
    dueSoon,
    completedWithoutEvidence,
    movedWithoutApproval,
    movedWithoutReason,
    changeNotTold,
    beyondPlanDate,
    movedRepeatedly,
    withoutOwner,
    ownerLeft,
    noActivity,
  ],
});

function milestoneIdsOf(plan: PlanId, state: State): readonly string[] {
  return milestonesOf(state, plan).map(({ id }) => id);
}
