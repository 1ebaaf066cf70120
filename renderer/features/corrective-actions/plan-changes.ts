/** The forms of a plan that is open: its date, who answers for it, what it is about, what it costs, what it answers, its end. */
import { fiscalQuarterOf } from '../../../shared/calendar/fiscal-quarter.ts';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { latest } from '../../../shared/domain/latest.ts';
import { saidOfPlanSchema } from '../../../shared/domain/plan/events.ts';
import { type Plan, planDue, saidOfPlanIn } from '../../../shared/domain/plan/plan.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  chosenOf,
  docketSession,
  effectiveField,
  officeChoices,
  peopleChoices,
  reasonField,
  record,
  showForm,
  weekdayOf,
} from '../docket/api.ts';
import { answersFields } from './new-plan.ts';

export function setDue(workbench: Workbench, plan: Plan): void {
  const due = planDue(plan);
  const needed = due === undefined ? '' : ', required to move it';
  showForm(workbench, {
    title: `Date of ${plan.id}`,
    intro:
      due === undefined
        ? 'No milestone may lie beyond it without a recorded exception.'
        : `It is due ${formatDate(due)}. Milestones beyond the new date need an exception, or to be moved first.`,
    fields: [
      {
        name: 'due',
        label: 'To be done by',
        kind: 'date',
        isRequired: true,
        hint: weekdayOf,
        refusals: ['dueBeforeOpened', 'sameDate', 'milestonesBeyond'],
      },
      effectiveField('Decided on'),
      { name: 'approver', label: `Approved by${needed}`, kind: 'line', isWide: true, placeholder: 'Name and title' },
      { name: 'reason', label: `Reason${needed}`, kind: 'text' },
    ],
    action: 'Record the date',
    submit: ({ due: to = '', ...rest }) => record(workbench, { intent: 'SetPlanDue', plan: plan.id, due: to, ...rest }),
  });
}

export function assignPlan(workbench: Workbench, { id, office, contact }: Plan): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `Who answers for ${id}`,
    fields: [
      { name: 'office', label: 'Office', kind: 'choice', initial: office, choices: officeChoices(records) },
      {
        name: 'contact',
        label: 'Point of contact',
        kind: 'choice',
        initial: contact,
        choices: peopleChoices(records),
        refusals: ['ownerDeparted'],
      },
      effectiveField('Since'),
    ],
    action: 'Record who answers for it',
    submit: ({ office: to, contact: by, ...rest }) =>
      record(workbench, { intent: 'AssignPlan', plan: id, office: to ?? null, contact: by ?? null, ...rest }),
  });
}

export function describePlan(workbench: Workbench, { id, descriptions }: Plan): void {
  const last = latest(descriptions);
  showForm(workbench, {
    title: `What ${id} is about`,
    fields: [
      { name: 'weakness', label: 'Weakness', kind: 'text', initial: last?.weakness ?? undefined },
      {
        name: 'source',
        label: 'What found it',
        kind: 'line',
        isWide: true,
        initial: last?.source ?? undefined,
        placeholder: 'An audit, a review, an incident',
      },
      effectiveField('Since'),
    ],
    action: 'Record it',
    submit: ({ weakness, source, ...rest }) =>
      record(workbench, {
        intent: 'DescribePlan',
        plan: id,
        weakness: weakness ?? null,
        source: source ?? null,
        ...rest,
      }),
  });
}

export function resourcePlan(workbench: Workbench, { id }: Plan): void {
  const today = docketSession.getState().status?.today;
  showForm(workbench, {
    title: `What ${id} costs`,
    intro: 'For one fiscal year; it takes the place of what was said of that year before.',
    fields: [
      {
        name: 'fiscalYear',
        label: 'Fiscal year',
        kind: 'line',
        isRequired: true,
        initial: today && String(fiscalQuarterOf(today).year),
        hint: 'Fiscal year 2022 ends on 30 September 2022.',
      },
      { name: 'amount', label: 'US dollars', kind: 'line', isRequired: true, placeholder: '120000' },
      { name: 'note', label: 'For what', kind: 'line', isWide: true },
      effectiveField('Said on'),
    ],
    action: 'Record the resources',
    submit: ({ fiscalYear = '', amount = '', ...rest }) =>
      record(workbench, { intent: 'ResourcePlan', plan: id, fiscalYear, amount, ...rest }),
  });
}

/** Ticked is what the plan answers from now on. What is added and what is removed are facts of their own, and one step for undo. */
export function changeAnswers(workbench: Workbench, plan: Plan): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `What ${plan.id} answers`,
    fields: [
      ...answersFields(records, plan.recommendations, plan.cases).filter(({ choices }) => choices?.length !== 0),
      effectiveField('Since'),
      {
        name: 'reason',
        label: 'Reason for what it no longer answers',
        kind: 'text',
        isRequired: true,
        isAsked: ({ recommendations, cases }) =>
          [...plan.recommendations, ...plan.cases].some(
            (id) => ![...chosenOf(recommendations), ...chosenOf(cases)].includes(id),
          ),
      },
    ],
    action: 'Record what it answers',
    submit: async ({ recommendations, cases, effective, reason = '' }) => {
      const on = effective === undefined ? {} : { effective };
      const now = { recommendations: chosenOf(recommendations), cases: chosenOf(cases) };
      const added = without(now, plan);
      const removed = without(plan, now);
      const intents = [
        ...(isNothing(added) ? [] : [{ intent: 'AddToPlan', plan: plan.id, ...added, ...on } as const]),
        ...(isNothing(removed)
          ? []
          : [{ intent: 'RemoveFromPlan', plan: plan.id, ...removed, reason, ...on } as const]),
      ];
      return intents.length === 0 ? ok(undefined) : record(workbench, ...intents);
    },
  });
}

interface Answers {
  readonly recommendations: readonly string[];
  readonly cases: readonly string[];
}

function without(these: Answers, those: Answers) {
  return {
    recommendations: these.recommendations.filter((id) => !those.recommendations.includes(id)),
    cases: these.cases.filter((id) => !those.cases.includes(id)),
  };
}

function isNothing({ recommendations, cases }: Answers): boolean {
  return recommendations.length + cases.length === 0;
}

export function closePlan(workbench: Workbench, { id }: Plan): void {
  showForm(workbench, {
    title: `Close ${id}`,
    fields: [effectiveField('Closed on', ['milestonesOpen']), { name: 'note', label: 'Note', kind: 'text' }],
    action: 'Close the plan',
    submit: (values) => record(workbench, { intent: 'ClosePlan', plan: id, ...values }),
  });
}

export function reopenPlan(workbench: Workbench, { id }: Plan): void {
  showForm(workbench, {
    title: `Reopen ${id}`,
    fields: [effectiveField('Reopened on'), reasonField],
    action: 'Reopen the plan',
    submit: ({ reason = '', ...rest }) => record(workbench, { intent: 'ReopenPlan', plan: id, reason, ...rest }),
  });
}

const saidWords = {
  due: 'Its date',
  assignment: 'Office and point of contact',
  description: 'Weakness and what found it',
  resources: 'Resources',
  reporting: 'Who is owed updates',
  update: 'The update given last',
} as const;

export function withdrawSaidOfPlan(workbench: Workbench, plan: Plan): void {
  const said = saidOfPlanSchema.options.filter((what) => plan[saidOfPlanIn[what]].length > 0);
  showForm(workbench, {
    title: `Take back what was said of ${plan.id}`,
    intro: 'What was said last was entered in error; what was said before it counts again.',
    fields: [
      {
        name: 'what',
        label: 'What was said of',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        initial: said[0],
        choices: said.map((value) => ({ value, title: saidWords[value] })),
      },
      reasonField,
    ],
    action: 'Take it back',
    submit: ({ what, reason = '' }) =>
      record(workbench, { intent: 'WithdrawSaidOfPlan', plan: plan.id, what: saidOfPlanSchema.parse(what), reason }),
  });
}
