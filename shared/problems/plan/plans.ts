import { planUpdatesOwed } from '../../obligations/sources/plan-updates.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { answersNothing } from './answers-nothing.rule.ts';
import { closedWithOpenMilestones } from './closed-with-open-milestones.rule.ts';
import { contactLeft } from './contact-left.rule.ts';
import { openThoughAllComplete } from './open-though-all-complete.rule.ts';
import { planPastDue } from './past-due.rule.ts';
import { planDossier } from './plan-dossier.ts';
import { updateOverdue } from './update-overdue.rule.ts';
import { withoutMilestones } from './without-milestones.rule.ts';

export const plans = register({
  rowsOf: (state) => state.plans,
  reads: [
    reads(
      ({ milestones }) => milestones,
      ({ plan }) => [plan],
    ),
    reads(({ people }) => people),
  ],
  subjectOf: ({ id }) => ({ kind: 'plan', id }),
  dossierOf: planDossier,
  derive: (row, ground, dossier) => ({ ...dossier, owed: planUpdatesOwed(ground, row) }),
  rules: [
    planPastDue,
    updateOverdue,
    withoutMilestones,
    answersNothing,
    openThoughAllComplete,
    closedWithOpenMilestones,
    contactLeft,
  ],
});
