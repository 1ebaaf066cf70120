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
  reads: ['plans', 'recommendations', 'people', 'evidence', 'promises', 'suspenses'],
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
