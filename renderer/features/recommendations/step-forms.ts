/** The forms of the steps of a recommendation, and of its printed statuses. */
import { type Step, stepSchema } from '../../../shared/domain/recommendation/events.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, effectiveField, reasonField, record, ruleTable, showForm } from '../docket/api.ts';
import { stepWords } from './said-words.ts';
import { authorityOf } from './status-words.ts';

export function reportStatus(workbench: Workbench, { id, source }: Recommendation): void {
  const words = ruleTable.getState().rules?.vocabularies.statusWords ?? [];
  const usual = words.filter(({ authority }) => authority === authorityOf[source]).map(({ word }) => word);
  showForm(workbench, {
    title: `Printed status of ${id}`,
    fields: [
      {
        name: 'printedStatus',
        label: 'Status, as printed',
        kind: 'line',
        isRequired: true,
        isWide: true,
        hint: `In the words of ${source}, even where they differ from what the dates say. Usual: ${usual.join('; ')}.`,
      },
      { name: 'source', label: 'Where it is printed', kind: 'line', placeholder: 'Semiannual report, March 2022' },
      effectiveField('Printed on'),
    ],
    action: 'Record the status',
    submit: ({ printedStatus = '', ...rest }) =>
      record(workbench, { intent: 'RecordReportedStatus', recommendation: id, printedStatus, ...rest }),
  });
}

export function withdrawStatus(workbench: Workbench, { id, statuses }: Recommendation): void {
  showForm(workbench, {
    title: `Take back the last printed status of ${id}`,
    intro: `“${statuses.at(-1)?.words ?? ''}” was entered in error; the one before it counts again.`,
    fields: [{ ...reasonField, refusals: ['nothingToWithdraw'] }],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawReportedStatus', recommendation: id, reason }),
  });
}

/** Which step, and of a closure how; what is not given the officer chooses. */
export interface AskedStep {
  readonly step?: Step | undefined;
  readonly isImplemented?: boolean | undefined;
}

export function recordStep(workbench: Workbench, row: Recommendation, asked: AskedStep = {}): void {
  const { records } = docketSession.getState();
  const open = stepSchema.options.filter((step) => row.steps[step] === undefined);
  showForm(workbench, {
    title: `A step of ${row.id}`,
    fields: [
      {
        name: 'step',
        label: 'Step',
        kind: 'choice',
        isRequired: true,
        initial: asked.step ?? open[0],
        choices: open.map((value) => ({ value, title: stepWords[value] })),
        refusals: ['alreadyRecorded'],
      },
      effectiveField('Taken on'),
      {
        name: 'letter',
        label: 'Letter that took it',
        kind: 'choice',
        isWide: true,
        choices: (records?.letters ?? []).map(({ id, title }) => ({ value: id, title: `${id}, ${title}` })),
      },
      {
        name: 'outcome',
        label: 'For a closure: how',
        kind: 'choice',
        isWide: true,
        initial: asked.isImplemented === false ? 'notImplemented' : asked.isImplemented ? 'implemented' : undefined,
        choices: [
          { value: 'implemented', title: 'Closed as implemented' },
          { value: 'notImplemented', title: 'Closed as not implemented' },
        ],
        isAsked: ({ step }) => step === 'closed',
        refusals: ['notAClosure'],
      },
      { name: 'note', label: 'Note', kind: 'text' },
    ],
    action: 'Record the step',
    submit: ({ step, outcome, ...rest }) =>
      record(workbench, {
        intent: 'RecordStep',
        recommendation: row.id,
        step: stepSchema.parse(step),
        ...(outcome === undefined ? {} : { isImplemented: outcome === 'implemented' }),
        ...rest,
      }),
  });
}

export function withdrawStep(workbench: Workbench, { id, steps }: Recommendation): void {
  const taken = stepSchema.options.filter((step) => steps[step] !== undefined);
  showForm(workbench, {
    title: `Take back a step of ${id}`,
    fields: [
      {
        name: 'step',
        label: 'Step',
        kind: 'choice',
        isRequired: true,
        initial: taken.at(-1),
        choices: taken.map((value) => ({ value, title: stepWords[value] })),
      },
      reasonField,
    ],
    action: 'Take it back',
    submit: ({ step, reason = '' }) =>
      record(workbench, { intent: 'WithdrawStep', recommendation: id, step: stepSchema.parse(step), reason }),
  });
}
