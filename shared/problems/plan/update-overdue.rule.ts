import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { PlanDossier } from './plan-dossier.ts';

/** Updates on the plan are owed, and the oldest that is late was not given. */
export const updateOverdue: ProblemRule<PlanDossier & Owing> = {
  code: 'plan.updateOverdue',
  title: 'Update on a plan overdue',
  severity: 'warning',
  settledBy: 'Give the update and record it, or record that no more are owed.',
  clock: 'cap.quarterly',
  find({ row, owed }, { today }) {
    const late = lateIn(owed, 'update/');
    const [first] = late;
    if (!first) return undefined;
    const others =
      late.length === 1 ? '' : ` ${late.length - 1} more ${late.length === 2 ? 'is' : 'are'} late as well.`;
    const finding = overdue(
      first,
      `the ${first.title.replace('Update', 'update')} to ${first.to}`,
      'it is not recorded as given',
      today,
    );
    return {
      ...finding,
      message: `${finding.message}${others}`,
      fix: { command: 'RecordPlanUpdate', arguments: { plan: row.id } },
    };
  },
};
