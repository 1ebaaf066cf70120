import { z } from 'zod';
import { type PlanId, planIdSchema } from '../../../shared/domain/ids.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  docketSession,
  FormDialog,
  type FormField,
  officeChoices,
  openRecord,
  peopleChoices,
  record,
} from '../docket/api.ts';
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
  if (records === undefined) return;
  const fields: readonly FormField[] = [
    {
      name: 'milestone',
      label: 'Number',
      kind: 'line',
      isRequired: true,
      initial: nextNumber(
        records.milestones.map(({ id }) => id),
        'M-00001',
      ),
    },
    { name: 'originalDue', label: 'Original date', kind: 'date', isRequired: true, hint: 'Never changes afterwards.' },
    { name: 'description', label: 'What will be done', kind: 'text', isRequired: true },
    { name: 'office', label: 'Office', kind: 'choice', choices: officeChoices(records) },
    { name: 'owner', label: 'Owner', kind: 'choice', choices: peopleChoices(records) },
  ];
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Add a milestone to ${plan}`}
      fields={fields}
      action="Add the milestone"
      onClose={close}
      submit={({ milestone = '', description = '', originalDue = '', ...rest }) =>
        record(workbench, { intent: 'AddMilestone', plan, milestone, description, originalDue, ...rest })
      }
    />
  ));
}

export const newPlan: WorkbenchCommand = {
  id: 'plan.open',
  title: 'New Corrective Action Plan…',
  category: 'Corrective actions',
  icon: 'add',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.docket', group: '5_new', order: 3 },
    { menu: 'viewTitle.correctiveActions', isInline: true },
  ],
  run: showNewPlan,
};

function showNewPlan(workbench: Workbench): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const { recommendations, cases } = records;
  const fields: readonly FormField[] = [
    {
      name: 'plan',
      label: 'Number',
      kind: 'line',
      isRequired: true,
      initial: nextNumber(
        records.plans.map(({ id }) => id),
        'CAP-0001',
      ),
    },
    { name: 'office', label: 'Office', kind: 'choice', choices: officeChoices(records) },
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
    {
      name: 'recommendation',
      label: 'Answers the recommendation',
      kind: 'choice',
      choices: recommendations.map(({ id }) => ({ value: id, title: id })),
    },
    {
      name: 'case',
      label: 'Answers the case',
      kind: 'choice',
      choices: cases.map(({ id, title }) => ({ value: id, title: `${id}, ${title}` })),
    },
  ];
  workbench.dialogs.show((close) => (
    <FormDialog
      title="New corrective action plan"
      fields={fields}
      action="Open the plan"
      onClose={close}
      submit={async ({ plan = '', title = '', recommendation, case: naraCase, ...rest }) => {
        const opened = await record(workbench, {
          intent: 'OpenPlan',
          plan,
          title,
          recommendations: recommendation === undefined ? [] : [recommendation],
          cases: naraCase === undefined ? [] : [naraCase],
          ...rest,
        });
        if (opened.ok) openRecord(workbench, { kind: 'plan', id: plan });
        return opened;
      }}
    />
  ));
}
