import type { InspectionStep } from '../../domain/nara-case/events.ts';
import { inspectionStepWords } from '../../domain/nara-case/words.ts';
import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { CaseDossier } from './case-dossier.ts';

/** What the agency owes in an inspection: to begin it, to reply to the draft, and the plan of corrective action (36 CFR 1239.22-.26). */
export const inspectionStepOverdue: ProblemRule<CaseDossier & Owing> = {
  code: 'case.inspectionStepOverdue',
  title: 'Step of an inspection overdue',
  severity: 'error',
  settledBy: 'Record the step once it is taken.',
  clock: 'nara.inspectionPlan60',
  find({ row: { id }, owed }, { today }) {
    const [late] = lateIn(owed, 'inspection/');
    if (!late) return undefined;
    const step = late.id.slice(late.id.lastIndexOf('/') + 1) as InspectionStep;
    return {
      ...overdue(late, `the inspection's ${inspectionStepWords[step]}`, 'it is not recorded as done', today),
      fix: { command: 'RecordInspectionStep', arguments: { case: id, step } },
    };
  },
};
