import { stepSchema } from '../../../shared/domain/recommendation/events.ts';
import { type Recommendation, saidIn } from '../../../shared/domain/recommendation/recommendation.ts';
import type { RecordGestures } from '../docket/api.ts';
import { addCriterion } from './criterion-forms.ts';
import {
  assign,
  estimateBenefit,
  recordConcurrence,
  recordLineage,
  setPriority,
  setResponseRule,
  withdrawSaid,
} from './said-forms.ts';
import { recordStep, reportStatus, withdrawStatus, withdrawStep } from './step-forms.ts';

/** What can be done with one recommendation; what is most wanted comes first. */
export const recommendationGestures: RecordGestures<Recommendation> = {
  kind: 'recommendation',
  category: 'Recommendations',
  icon: 'law',
  rows: ({ recommendations }) => recommendations,
  words: ({ text }) => text,
  all: [
    {
      id: 'recommendation.reportStatus',
      title: 'Record a Printed Status…',
      verb: 'Record a printed status…',
      run: reportStatus,
    },
    {
      id: 'recommendation.recordStep',
      title: 'Record a Step of a Recommendation…',
      verb: 'Record a step…',
      unfit: ({ id, steps }) =>
        stepSchema.options.every((step) => steps[step]) ? `Every step of ${id} is recorded.` : undefined,
      run: (workbench, row) => recordStep(workbench, row),
    },
    {
      id: 'recommendation.addCriterion',
      title: 'Add a Closure Criterion…',
      verb: 'Add a closure criterion…',
      run: addCriterion,
    },
    {
      id: 'recommendation.recordConcurrence',
      title: 'Record the Agency’s Concurrence…',
      verb: 'Record the concurrence…',
      run: recordConcurrence,
    },
    {
      id: 'recommendation.assign',
      title: 'Assign a Recommendation…',
      verb: 'Assign…',
      run: assign,
    },
    {
      id: 'recommendation.setPriority',
      title: 'Set the Priority of a Recommendation…',
      verb: 'Set the priority…',
      run: setPriority,
    },
    {
      id: 'recommendation.estimateBenefit',
      title: 'Record a Monetary Benefit…',
      verb: 'Record the monetary benefit…',
      run: estimateBenefit,
    },
    {
      id: 'recommendation.recordLineage',
      title: 'Record What a Recommendation Repeats…',
      verb: 'Record what came before…',
      run: recordLineage,
    },
    {
      id: 'recommendation.setResponseRule',
      title: 'Set the Window for the Response…',
      verb: 'Set the window for the response…',
      run: setResponseRule,
    },
    {
      id: 'recommendation.withdrawStatus',
      title: 'Take a Printed Status Back…',
      verb: 'Take the last printed status back…',
      unfit: ({ id, statuses }) =>
        statuses.length < 2 ? `${id} has no status beside the one it was issued with.` : undefined,
      run: withdrawStatus,
    },
    {
      id: 'recommendation.withdrawStep',
      title: 'Take a Step of a Recommendation Back…',
      verb: 'Take a step back…',
      unfit: ({ id, steps }) =>
        stepSchema.options.some((step) => steps[step]) ? undefined : `${id} has no step on record.`,
      run: withdrawStep,
    },
    {
      id: 'recommendation.withdrawSaid',
      title: 'Take Back What Was Said of a Recommendation…',
      verb: 'Take back what was said last…',
      unfit: (row) =>
        Object.values(saidIn).some((list) => row[list].length > 0)
          ? undefined
          : `Neither priority, concurrence, benefit, office, lineage nor window of ${row.id} is recorded.`,
      run: withdrawSaid,
    },
  ],
};
