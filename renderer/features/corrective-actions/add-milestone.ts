import { z } from 'zod';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type PlanId, planIdSchema } from '../../../shared/domain/ids.ts';
import { type Plan, planDue } from '../../../shared/domain/plan/plan.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  docketSession,
  type FormField,
  officeChoices,
  peopleChoices,
  record,
  showForm,
  weekdayOf,
} from '../docket/api.ts';
import { exceptionFields, exceptionOf } from './exception-fields.ts';
import { nextNumber } from './next-number.ts';

export const addMilestone: WorkbenchCommand = {
  id: 'milestone.add',
  title: 'Add a Milestone…',
  category: 'Corrective actions',
  icon: 'add',
  keys: ['Ctrl+Alt+M'],
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '5_new', order: 4 }],
  async run(workbench) {
    const plans = docketSession.getState().records?.plans ?? [];
    const options = plans.map(({ id, title }) => ({ title: `${id} ${title}`, value: id, icon: 'tasklist' }));
    const plan = options.length === 1 ? plans[0]?.id : await workbench.quickInput.choose('Add a milestone to', options);
    if (plan !== undefined) showAddMilestone(workbench, plan);
  },
};

const planArgs = z.object({ plan: planIdSchema });

export const addMilestoneTo: WorkbenchCommand<z.infer<typeof planArgs>> = {
  id: 'milestone.addTo',
  title: 'Add a Milestone to This Plan…',
  category: 'Corrective actions',
  requires: aWritableDocket,
  args: planArgs,
  run: (workbench, { plan }) => showAddMilestone(workbench, plan),
};

function showAddMilestone(workbench: Workbench, plan: PlanId): void {
  const { records } = docketSession.getState();
  const row = records?.plans.find(({ id }) => id === plan);
  if (records === undefined || row === undefined) return;
  const first = nextNumber(
    records.milestones.map(({ id }) => id),
    'M-00001',
  );
  const fields: readonly FormField[] = [
    { name: 'milestone', label: 'Number', kind: 'line', isRequired: true, initial: first, refusals: ['idTaken'] },
    originalDate(row),
    { name: 'description', label: 'What will be done', kind: 'text', isRequired: true },
    { name: 'office', label: 'Office', kind: 'choice', choices: officeChoices(records) },
    { name: 'owner', label: 'Owner', kind: 'choice', choices: peopleChoices(records) },
    ...exceptionFields(row, 'originalDue'),
  ];
  showForm(workbench, {
    title: `Add a milestone to ${plan}`,
    fields,
    action: 'Add the milestone',
    submit: ({ milestone = '', description = '', originalDue = '', ...typed }) => {
      const { exception, rest } = exceptionOf(typed);
      return record(workbench, {
        intent: 'AddMilestone',
        ...{ plan, milestone, description, originalDue, ...rest, ...exception },
      });
    },
  });
}

function originalDate(plan: Plan): FormField {
  const due = planDue(plan);
  const until = due === undefined ? '' : ` ${plan.id} is due ${formatDate(due)}.`;
  return {
    name: 'originalDue',
    label: 'Original date',
    kind: 'date',
    isRequired: true,
    hint: (typed) => `${weekdayOf(typed) ?? ''} Never changes afterwards.${until}`.trim(),
  };
}
