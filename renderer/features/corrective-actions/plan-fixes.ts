/** What officers are asked where a problem names an intent on a plan or a milestone as its fix, and how a recommendation is answered by a plan. */
import { z } from 'zod';
import type { IntentName } from '../../../shared/domain/domain.ts';
import { planIdSchema, type RecommendationId, recommendationIdSchema } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, record } from '../docket/api.ts';
import type { quickFixes } from '../problems/api.ts';
import { showNewPlan } from './new-plan.ts';
import { assignPlan, changeAnswers, closePlan, reopenPlan, setDue } from './plan-changes.ts';
import { recordPlanUpdate } from './plan-reporting.ts';

interface Fix {
  readonly intent: IntentName;
  readonly command: string;
  readonly title: string;
  readonly show: (workbench: Workbench, plan: Plan) => void;
}

const fixes: readonly Fix[] = [
  { intent: 'SetPlanDue', command: 'plan.setDueOf', title: 'Set its date…', show: setDue },
  { intent: 'AddToPlan', command: 'plan.changeAnswersOf', title: 'Say what it answers…', show: changeAnswers },
  { intent: 'AssignPlan', command: 'plan.assignOf', title: 'Assign…', show: assignPlan },
  { intent: 'RecordPlanUpdate', command: 'plan.recordUpdateOf', title: 'Record an update…', show: recordPlanUpdate },
  { intent: 'ClosePlan', command: 'plan.closeOf', title: 'Close the plan…', show: closePlan },
  { intent: 'ReopenPlan', command: 'plan.reopenOf', title: 'Reopen the plan…', show: reopenPlan },
];

const argsSchema = z.looseObject({ plan: planIdSchema });

export const planFixCommands: readonly WorkbenchCommand<z.infer<typeof argsSchema>>[] = fixes.map(
  ({ command, title, show }) => ({
    id: command,
    title,
    category: 'Corrective actions',
    requires: aWritableDocket,
    args: argsSchema,
    run(workbench, args) {
      const plan = docketSession.getState().records?.plans.find(({ id }) => id === args.plan);
      if (plan !== undefined) show(workbench, plan);
    },
  }),
);

export function declareFixes(registry: Pick<typeof quickFixes, 'add'>): void {
  for (const { intent, command, title } of fixes) registry.add({ id: intent, title, command });
  registry.add({ id: 'OpenPlan', title: 'New plan…', command: 'plan.openFor' });
  registry.add({ id: 'AddMilestone', title: 'Add a milestone…', command: 'milestone.addTo' });
  registry.add({ id: 'RescheduleMilestone', title: 'Reschedule…', command: 'milestone.rescheduleThis' });
  registry.add({ id: 'CompleteMilestone', title: 'Complete…', command: 'milestone.completeThis' });
  registry.add({ id: 'AssignMilestone', title: 'Assign…', command: 'milestone.assignThis' });
  registry.add({ id: 'NoteProgress', title: 'Add a note…', command: 'milestone.noteThis' });
  registry.add({ id: 'RecordChangeTold', title: 'Record which letter told…', command: 'milestone.tellThis' });
}

const answeringSchema = z.object({ recommendation: recommendationIdSchema });

/** For the page of a recommendation: by a plan that is open, or by a new one. */
export const answerRecommendation: WorkbenchCommand<z.infer<typeof answeringSchema>> = {
  id: 'plan.answerRecommendation',
  title: 'Answer a Recommendation by a Plan…',
  category: 'Corrective actions',
  requires: aWritableDocket,
  args: answeringSchema,
  async run(workbench, { recommendation }) {
    const open = (docketSession.getState().records?.plans ?? []).filter(
      ({ closed, recommendations }) => closed === undefined && !recommendations.includes(recommendation),
    );
    const chosen = await workbench.quickInput.choose(`Which plan answers ${recommendation}?`, [
      { title: 'A new plan…', value: null, icon: 'add' },
      ...open.map((plan) => ({ title: `${plan.id} ${plan.title}`, value: plan, icon: 'tasklist' })),
    ]);
    if (chosen === null) showNewPlan(workbench, [recommendation]);
    else if (chosen !== undefined) await addTo(workbench, chosen, recommendation);
  },
};

async function addTo(workbench: Workbench, { id: plan }: Plan, recommendation: RecommendationId): Promise<void> {
  const { notifications } = workbench;
  const answer = await record(workbench, { intent: 'AddToPlan', plan, recommendations: [recommendation] });
  if (!answer.ok) notifications.show({ severity: 'warning', message: answer.message });
  else
    notifications.show({
      severity: 'done',
      message: `${plan} answers ${recommendation}`,
      actions: [{ title: 'Undo', command: 'record.undo' }],
    });
}
