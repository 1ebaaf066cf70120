import { z } from 'zod';
import { type CaseId, type RecommendationId, recommendationIdSchema } from '../../../shared/domain/ids.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  chosenOf,
  type DocketRecords,
  docketSession,
  type FormField,
  type FormValues,
  officeChoices,
  openRecord,
  peopleChoices,
  record,
  showForm,
  weekdayOf,
} from '../docket/api.ts';
import { nextNumber } from './next-number.ts';

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
  run: (workbench) => showNewPlan(workbench, []),
};

const argsSchema = z.looseObject({ recommendations: z.array(recommendationIdSchema).default([]) });

/** For fixes of problems: what the plan is to answer. */
export const newPlanFor: WorkbenchCommand<z.infer<typeof argsSchema>> = {
  id: 'plan.openFor',
  title: 'New Corrective Action Plan for This Recommendation…',
  category: 'Corrective actions',
  requires: aWritableDocket,
  args: argsSchema,
  run: (workbench, { recommendations }) => showNewPlan(workbench, recommendations),
};

export function showNewPlan(workbench: Workbench, answering: readonly RecommendationId[]): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: 'New corrective action plan',
    fields: fieldsFor(records, answering),
    action: 'Open the plan',
    submit: (values) => submit(workbench, values),
  });
}

function fieldsFor(records: DocketRecords, answering: readonly RecommendationId[]): readonly FormField[] {
  const number = nextNumber(
    records.plans.map(({ id }) => id),
    'CAP-0001',
  );
  return [
    { name: 'plan', label: 'Number', kind: 'line', isRequired: true, initial: number, refusals: ['idTaken'] },
    { name: 'due', label: 'To be done by', kind: 'date', hint: weekdayOf, refusals: ['dueBeforeOpened'] },
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
    { name: 'office', label: 'Office', kind: 'choice', choices: officeChoices(records) },
    {
      name: 'contact',
      label: 'Point of contact',
      kind: 'choice',
      choices: peopleChoices(records),
      refusals: ['ownerDeparted'],
    },
    { name: 'weakness', label: 'Weakness', kind: 'text' },
    {
      name: 'source',
      label: 'What found it',
      kind: 'line',
      isWide: true,
      placeholder: 'An audit, a review, an incident',
    },
    ...answersFields(records, answering, []),
  ].filter(({ kind, choices }) => kind !== 'several' || choices?.length !== 0) as readonly FormField[];
}

/** What a plan can answer, each with a box to tick. */
export function answersFields(
  { recommendations, cases }: DocketRecords,
  chosenRecommendations: readonly RecommendationId[],
  chosenCases: readonly CaseId[],
): readonly FormField[] {
  return [
    {
      name: 'recommendations',
      label: 'Answers the recommendations',
      kind: 'several',
      initial: chosenRecommendations.join('\n'),
      choices: recommendations.map(({ id, text }) => ({ value: id, title: `${id}, ${text}` })),
    },
    {
      name: 'cases',
      label: 'Answers the cases',
      kind: 'several',
      initial: chosenCases.join('\n'),
      choices: cases.map(({ id, title }) => ({ value: id, title: `${id}, ${title}` })),
    },
  ];
}

async function submit(workbench: Workbench, { plan = '', title = '', recommendations, cases, ...rest }: FormValues) {
  const answers = { recommendations: [...chosenOf(recommendations)], cases: [...chosenOf(cases)] };
  const opened = await record(workbench, { intent: 'OpenPlan', plan, title, ...answers, ...rest });
  if (opened.ok) openRecord(workbench, { kind: 'plan', id: plan });
  return opened;
}
