import { type Plan, saidOfPlanIn } from '../../../shared/domain/plan/plan.ts';
import type { RecordGestures } from '../docket/api.ts';
import {
  assignPlan,
  changeAnswers,
  closePlan,
  describePlan,
  reopenPlan,
  resourcePlan,
  setDue,
  withdrawSaidOfPlan,
} from './plan-changes.ts';
import { recordPlanUpdate, setReporting } from './plan-reporting.ts';

const closed = ({ id, closed: end }: Plan) => (end === undefined ? undefined : `${id} was closed on ${end.on}.`);

/** What can be done with one plan, beside adding a milestone to it. */
export const planGestures: RecordGestures<Plan> = {
  kind: 'plan',
  category: 'Corrective actions',
  icon: 'tasklist',
  rows: ({ plans }) => plans,
  words: ({ title }) => title,
  all: [
    { id: 'plan.setDue', title: 'Set the Date of a Plan…', verb: 'Set its date…', unfit: closed, run: setDue },
    {
      id: 'plan.changeAnswers',
      title: 'Change What a Plan Answers…',
      verb: 'Change what it answers…',
      unfit: closed,
      run: changeAnswers,
    },
    { id: 'plan.assign', title: 'Assign a Plan…', verb: 'Assign…', unfit: closed, run: assignPlan },
    { id: 'plan.describe', title: 'Describe a Plan…', verb: 'Describe…', unfit: closed, run: describePlan },
    {
      id: 'plan.resource',
      title: 'Record the Resources of a Plan…',
      verb: 'Record resources…',
      unfit: closed,
      run: resourcePlan,
    },
    {
      id: 'plan.setReporting',
      title: 'Say Who Is Owed Updates on a Plan…',
      verb: 'Say who is owed updates…',
      unfit: closed,
      run: setReporting,
    },
    {
      id: 'plan.recordUpdate',
      title: 'Record an Update on a Plan…',
      verb: 'Record an update…',
      unfit: closed,
      run: recordPlanUpdate,
    },
    { id: 'plan.close', title: 'Close a Plan…', verb: 'Close the plan…', unfit: closed, run: closePlan },
    {
      id: 'plan.reopen',
      title: 'Reopen a Plan…',
      verb: 'Reopen the plan…',
      unfit: ({ id, closed: end }) => (end === undefined ? `${id} is not closed.` : undefined),
      run: reopenPlan,
    },
    {
      id: 'plan.withdrawSaid',
      title: 'Take Back What Was Said of a Plan…',
      verb: 'Take back what was said last…',
      unfit: (plan) =>
        Object.values(saidOfPlanIn).some((list) => plan[list].length > 0)
          ? undefined
          : `Nothing of the kind is recorded of ${plan.id}.`,
      run: withdrawSaidOfPlan,
    },
  ],
};
