import type { MilestoneId, PlanId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { docketSession, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { addMilestone, addMilestoneTo } from './add-milestone.ts';
import { milestoneCommands, milestoneLinkCommands } from './milestone.commands.ts';
import { newPlan, newPlanFor } from './new-plan.ts';
import { openMilestone } from './open-milestones.ts';
import { planEditor } from './plan.editor.tsx';
import { planGestures } from './plan.gestures.ts';
import { answerRecommendation, declareFixes, planFixCommands } from './plan-fixes.ts';
import { OfficesView, PlansView } from './plans.view.tsx';
import { reassignThese } from './reassign.ts';

export const contributeCorrectiveActions: Contribution = ({ commands, editors, views }) => {
  const container = 'correctiveActions';
  views.containers.add({ id: container, title: 'Corrective actions', icon: 'tasklist', order: 4 });
  views.views.add({ id: 'plans', container, title: 'Plans', order: 1, component: PlansView });
  views.views.add({ id: 'plans.offices', container, title: 'By office', order: 2, component: OfficesView });
  editors.register(planEditor);
  for (const command of [...milestoneCommands, addMilestone, newPlan, ...gestureCommands(planGestures)])
    commands.add(command);
  for (const command of milestoneLinkCommands) commands.add(command);
  for (const command of planFixCommands) commands.add(command);
  for (const command of gestureLinks(planGestures)) commands.add(command);
  commands.add(addMilestoneTo);
  commands.add(newPlanFor);
  commands.add(answerRecommendation);
  commands.add(reassignThese);
  declareFixes(quickFixes);
  recordKinds.add({
    id: 'plan',
    icon: 'tasklist',
    noun: 'corrective action plan',
    open: (workbench, id, where) => workbench.editors.open(planEditor, { plan: id as PlanId }, where),
  });
  // A milestone is shown as the open row of its plan.
  recordKinds.add({
    id: 'milestone',
    icon: 'milestone',
    noun: 'milestone',
    open(workbench, id, where) {
      const milestone = docketSession.getState().records?.milestones.find((row) => row.id === (id as MilestoneId));
      if (milestone === undefined) return;
      openMilestone(milestone.id);
      workbench.editors.open(planEditor, { plan: milestone.plan }, where);
    },
  });
};
