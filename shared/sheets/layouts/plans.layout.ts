import type { PlanId, Subject } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { ok } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Column, RowContext, Values } from '../layout.ts';
import { idsIn, listText } from '../read-values.ts';
import { told } from '../told.ts';
import type { WritableLayout } from '../write-sheet.ts';

const columns: readonly Column[] = [
  {
    member: 'plan',
    title: 'CAP ID',
    synonyms: ['CAP', 'ID', 'Plan', 'CAP No', 'POA&M ID'],
    kind: 'words',
    isNeeded: true,
  },
  {
    member: 'title',
    title: 'Title',
    synonyms: ['CAP Title', 'Plan Title', 'Corrective Action'],
    kind: 'words',
    isNeeded: true,
  },
  { member: 'office', title: 'Responsible Office', synonyms: ['Office'], kind: 'office' },
  { member: 'openedOn', title: 'Opened', synonyms: ['Date Opened', 'Start Date'], kind: 'date' },
  {
    member: 'recommendations',
    title: 'Recommendations',
    synonyms: ['Recommendation', 'Recommendation IDs', 'Recommendation ID'],
    kind: 'list',
  },
  { member: 'cases', title: 'NARA Cases', synonyms: ['Cases', 'Case', 'Case ID'], kind: 'list' },
];

/** Our own list of corrective action plans: what goes out can be taken in. */
export const plansLayout: WritableLayout = {
  name: 'plans',
  title: 'Corrective action plans',
  columns,
  read(values, context) {
    const { plan, title, office, openedOn } = values;
    return ok({
      ...standingPlan(values, context),
      adds: [
        {
          intent: 'OpenPlan',
          ...told({ plan, title, office, effective: openedOn ?? context.effective }),
          recommendations: idsIn(values, 'recommendations'),
          cases: idsIn(values, 'cases'),
        },
      ],
    });
  },
  write: (state) => rowsById(state.plans).map(planValues),
};

/** The plan in the members of the layouts. */
export function planValues(plan: Plan): Values {
  return {
    plan: plan.id,
    title: plan.title,
    office: plan.office ?? '',
    openedOn: plan.openedOn,
    recommendations: listText(plan.recommendations),
    cases: listText(plan.cases),
  };
}

/** The plan that the row is about, as it stands. */
export function standingPlan(
  values: Values,
  { state }: RowContext,
): { readonly subject: Subject; readonly standing: Values | undefined } {
  const id = (values.plan ?? '') as PlanId;
  const plan = state.plans.get(id);
  return { subject: { kind: 'plan', id }, standing: plan && planValues(plan) };
}
