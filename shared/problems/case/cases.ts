import { recordsLinked } from '../../domain/evidence/evidence.ts';
import { recordsAnswered } from '../../obligations/letters-about.ts';
import { onCase } from '../../obligations/obligations.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { acknowledgementMissing } from './acknowledgement-missing.rule.ts';
import { cadenceMissing } from './cadence-missing.rule.ts';
import { caseDossier } from './case-dossier.ts';
import { closedWithOpenWork } from './closed-with-open-work.rule.ts';
import { elementAlwaysApplies } from './element-always-applies.rule.ts';
import { elementEmpty } from './element-empty.rule.ts';
import { elementOwnerLeft } from './element-owner-left.rule.ts';
import { elementWithoutEvidence } from './element-without-evidence.rule.ts';
import { elementWithoutOwner } from './element-without-owner.rule.ts';
import { groundUnknown } from './ground-unknown.rule.ts';
import { groundsMissing } from './grounds-missing.rule.ts';
import { inspectionStepOverdue } from './inspection-step-overdue.rule.ts';
import { caseNoActivity } from './no-activity.rule.ts';
import { requestUnanswered } from './request-unanswered.rule.ts';
import { caseResponseOverdue } from './response-overdue.rule.ts';
import { updateDue } from './update-due.rule.ts';

export const cases = register({
  rowsOf: (state) => state.cases,
  reads: [
    reads(
      ({ plans }) => plans,
      (plan) => plan.cases,
    ),
    reads(({ evidence }) => evidence, recordsLinked),
    reads(({ letters }) => letters, recordsAnswered),
    reads(
      ({ suspenses }) => suspenses,
      ({ about }) => (about ? [about.id] : []),
    ),
    reads(({ people }) => people),
  ],
  subjectOf: ({ id }) => ({ kind: 'case', id }),
  dossierOf: caseDossier,
  // Nothing is owed any more on one that is closed.
  derive: (row, ground, dossier) => ({ ...dossier, owed: row.closure ? [] : onCase(ground, row) }),
  rules: [
    caseResponseOverdue,
    updateDue,
    requestUnanswered,
    inspectionStepOverdue,
    acknowledgementMissing,
    cadenceMissing,
    groundsMissing,
    groundUnknown,
    elementEmpty,
    elementAlwaysApplies,
    elementWithoutEvidence,
    elementWithoutOwner,
    elementOwnerLeft,
    closedWithOpenWork,
    caseNoActivity,
  ],
});
