/** What officers are asked where a problem names an intent on a recommendation as its fix. */
import { z } from 'zod';
import type { IntentName } from '../../../shared/domain/domain.ts';
import { recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { stepSchema } from '../../../shared/domain/recommendation/events.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession } from '../docket/api.ts';
import type { quickFixes } from '../problems/api.ts';
import { addCriterion, coverCriterion } from './criterion-forms.ts';
import { assign, recordConcurrence, setResponseRule } from './said-forms.ts';
import { recordStep, reportStatus } from './step-forms.ts';

const argsSchema = z.looseObject({
  recommendation: recommendationIdSchema,
  criterion: z.string().optional(),
  step: stepSchema.optional(),
  isImplemented: z.boolean().optional(),
});
type Args = z.infer<typeof argsSchema>;

interface Fix {
  readonly intent: IntentName;
  readonly command: string;
  readonly title: string;
  readonly show: (workbench: Workbench, row: Recommendation, args: Args) => void | Promise<void>;
}

const fixes: readonly Fix[] = [
  {
    intent: 'RecordReportedStatus',
    command: 'recommendation.reportStatusOf',
    title: 'Record a printed status…',
    show: reportStatus,
  },
  { intent: 'RecordStep', command: 'recommendation.recordStepOf', title: 'Record the step…', show: recordStep },
  {
    intent: 'CoverCriterion',
    command: 'recommendation.coverCriterionOf',
    title: 'Say what shows it…',
    show(workbench, row, { criterion: id }) {
      const criterion = row.closureCriteria.find((one) => one.id === id);
      return criterion && coverCriterion(workbench, row, criterion);
    },
  },
  { intent: 'AddCriterion', command: 'recommendation.addCriterionOf', title: 'Add a criterion…', show: addCriterion },
  { intent: 'AssignRecommendation', command: 'recommendation.assignOf', title: 'Assign…', show: assign },
  {
    intent: 'RecordConcurrence',
    command: 'recommendation.recordConcurrenceOf',
    title: 'Record the concurrence…',
    show: recordConcurrence,
  },
  {
    intent: 'SetResponseRule',
    command: 'recommendation.setResponseRuleOf',
    title: 'Set the window…',
    show: setResponseRule,
  },
];

export const fixCommands: readonly WorkbenchCommand<Args>[] = fixes.map(({ command, title, show }) => ({
  id: command,
  title,
  category: 'Recommendations',
  requires: aWritableDocket,
  args: argsSchema,
  async run(workbench, args) {
    const { records } = docketSession.getState();
    const row = records?.recommendations.find(({ id }) => id === args.recommendation);
    if (row !== undefined) await show(workbench, row, args);
  },
}));

export function declareFixes(registry: Pick<typeof quickFixes, 'add'>): void {
  for (const { intent, command, title } of fixes) registry.add({ id: intent, title, command });
}
