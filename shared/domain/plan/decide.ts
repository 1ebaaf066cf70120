import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { authoritySchema } from '../authority.ts';
import { dollarsSchema } from '../dollars.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import {
  type CaseId,
  caseIdSchema,
  letterIdSchema,
  officeIdSchema,
  type PlanId,
  personIdSchema,
  planIdSchema,
  type RecommendationId,
  recommendationIdSchema,
} from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { latest } from '../latest.ts';
import { quarterNameSchema } from '../letter/events.ts';
import { currentDue, standingException } from '../milestone/milestone.ts';
import { milestonesOf } from '../milestone/milestones-of.ts';
import { hasLeft } from '../person/has-left.ts';
import type { State } from '../state.ts';
import { fiscalYearSchema, planEvents, saidOfPlanSchema } from './events.ts';
import { planDue, saidOfPlanIn } from './plan.ts';

const plan = planIdSchema;

const answersSchema = {
  recommendations: z.array(recommendationIdSchema).readonly().default([]),
  cases: z.array(caseIdSchema).readonly().default([]),
};
type Answers = { readonly recommendations: readonly RecommendationId[]; readonly cases: readonly CaseId[] };

export const planIntents = {
  OpenPlan: intent({
    yields: 'plan.opened',
    asks: ask({
      plan,
      title: wordsSchema,
      office: officeIdSchema.optional(),
      contact: personIdSchema.optional(),
      weakness: wordsSchema.optional(),
      source: wordsSchema.optional(),
      due: localDateSchema.optional(),
      ...answersSchema,
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.plans, asked.plan, 'corrective action plan'),
        missing(state.offices, asked.office, 'office'),
        missing(state.people, asked.contact, 'person'),
        hasLeft(state, asked.contact, effective, asked.plan),
        ...asked.recommendations.map((id) => missing(state.recommendations, id, 'recommendation')),
        ...asked.cases.map((id) => missing(state.cases, id, 'case')),
        dueBeforeOpened(asked.plan, asked.due, effective),
      ) ?? ok([event(planEvents, 'plan.opened', { ...asked, effective })]),
  }),

  SetPlanDue: intent({
    yields: 'plan.dueSet',
    asks: ask({ plan, due: localDateSchema, reason: wordsSchema.optional(), approver: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const row = state.plans.get(asked.plan);
      const before = row && planDue(row);
      return (
        firstRefusal(
          notOpen(state, asked.plan, effective),
          dueBeforeOpened(asked.plan, asked.due, row?.openedOn),
          refuseIf(asked.due === before, 'sameDate', `${asked.plan} is already due on ${before}.`),
          refuseIf(
            before !== undefined && !(asked.reason && asked.approver),
            'reasonRequired',
            `${asked.plan} is due on ${before}: another date needs a reason and an approver.`,
          ),
          milestonesBeyond(state, asked.plan, asked.due),
        ) ?? ok([event(planEvents, 'plan.dueSet', { ...asked, effective })])
      );
    },
  }),

  AssignPlan: intent({
    yields: 'plan.assigned',
    asks: ask({
      plan,
      office: officeIdSchema.nullable().default(null),
      contact: personIdSchema.nullable().default(null),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOpen(state, asked.plan, effective),
        missing(state.offices, asked.office, 'office'),
        missing(state.people, asked.contact, 'person'),
        hasLeft(state, asked.contact, effective, asked.plan),
      ) ?? ok([event(planEvents, 'plan.assigned', { ...asked, effective })]),
  }),

  DescribePlan: intent({
    yields: 'plan.described',
    asks: ask({
      plan,
      weakness: wordsSchema.nullable().default(null),
      source: wordsSchema.nullable().default(null),
    }),
    decide: (state, asked, { effective }) =>
      notOpen(state, asked.plan, effective) ?? ok([event(planEvents, 'plan.described', { ...asked, effective })]),
  }),

  /** `amount` in US dollars. */
  ResourcePlan: intent({
    yields: 'plan.resourced',
    asks: ask({
      plan,
      fiscalYear: z.union([
        fiscalYearSchema,
        z
          .string()
          .regex(/^\d{4}$/)
          .transform(Number)
          .pipe(fiscalYearSchema),
      ]),
      amount: dollarsSchema,
      note: wordsSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      notOpen(state, asked.plan, effective) ?? ok([event(planEvents, 'plan.resourced', { ...asked, effective })]),
  }),

  /** No authority: updates are owed no longer. */
  SetPlanReporting: intent({
    yields: 'plan.reportingSet',
    asks: ask({ plan, to: authoritySchema.nullable() }),
    decide(state, asked, { effective }) {
      const row = state.plans.get(asked.plan);
      const now = (row && latest(row.reportings)?.to) ?? null;
      const owed = now === null ? 'No updates on' : `Updates to ${now} on`;
      return (
        firstRefusal(
          notOpen(state, asked.plan, effective),
          refuseIf(asked.to === now, 'sameReporting', `${owed} ${asked.plan} are owed already.`),
        ) ?? ok([event(planEvents, 'plan.reportingSet', { ...asked, effective })])
      );
    },
  }),

  RecordPlanUpdate: intent({
    yields: 'plan.updated',
    asks: ask({
      plan,
      letter: letterIdSchema.optional(),
      text: wordsSchema.optional(),
      quarter: quarterNameSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOpen(state, asked.plan, effective),
        missing(state.letters, asked.letter, 'letter'),
        refuseIf(
          asked.letter === undefined && asked.text === undefined,
          'saysNothing',
          `Name the letter that holds the update on ${asked.plan}, or say what was told.`,
        ),
      ) ?? ok([event(planEvents, 'plan.updated', { ...asked, effective })]),
  }),

  WithdrawSaidOfPlan: intent({
    yields: 'plan.saidWithdrawn',
    asks: ask({ plan, what: saidOfPlanSchema, reason: wordsSchema }),
    decide(state, asked) {
      const refusal = missing(state.plans, asked.plan, 'corrective action plan');
      if (refusal) return refusal;
      const last = state.plans.get(asked.plan)?.[saidOfPlanIn[asked.what]].at(-1);
      if (!last) return nothingThere(asked.plan, `has no ${asked.what} on record`);
      return ok([event(planEvents, 'plan.saidWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  /** The plan answers these recommendations and cases as well. */
  AddToPlan: intent({
    yields: 'plan.answersAdded',
    asks: ask({ plan, ...answersSchema }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOpen(state, asked.plan, effective),
        ...asked.recommendations.map((id) => missing(state.recommendations, id, 'recommendation')),
        ...asked.cases.map((id) => missing(state.cases, id, 'case')),
        notNamed(asked),
        ...answered(state, asked).map((id) => refuse('alreadyAnswered', `${asked.plan} answers ${id} already.`)),
      ) ?? ok([event(planEvents, 'plan.answersAdded', { ...asked, effective })]),
  }),

  RemoveFromPlan: intent({
    yields: 'plan.answersRemoved',
    asks: ask({ plan, ...answersSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const held = answered(state, asked);
      const others = [...asked.recommendations, ...asked.cases].filter((id) => !held.includes(id));
      return (
        firstRefusal(
          notOpen(state, asked.plan, effective),
          notNamed(asked),
          ...others.map((id) => refuse('notAnswered', `${asked.plan} does not answer ${id}.`)),
        ) ?? ok([event(planEvents, 'plan.answersRemoved', { ...asked, effective })])
      );
    },
  }),

  ClosePlan: intent({
    yields: 'plan.closed',
    asks: ask({ plan, note: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const open = openMilestones(state, asked.plan).map(({ id }) => id);
      return (
        firstRefusal(
          notOpen(state, asked.plan, effective),
          refuseIf(
            open.length > 0,
            'milestonesOpen',
            `${asked.plan} cannot be closed: ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} not completed.`,
          ),
        ) ?? ok([event(planEvents, 'plan.closed', { ...asked, effective })])
      );
    },
  }),

  ReopenPlan: intent({
    yields: 'plan.reopened',
    asks: ask({ plan, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const refusal = missing(state.plans, asked.plan, 'corrective action plan');
      if (refusal) return refusal;
      const closedOn = state.plans.get(asked.plan)?.closed?.on;
      if (!closedOn) return nothingThere(asked.plan, 'is not closed');
      if (effective < closedOn)
        return nothingThere(asked.plan, `was closed on ${closedOn} and cannot be reopened on ${effective}`);
      return ok([event(planEvents, 'plan.reopened', { ...asked, effective })]);
    },
  }),
};

/** Refuses what only an open plan can undergo, and what would precede it. */
function notOpen(state: State, id: PlanId, effective: LocalDate): Refusal | undefined {
  const row = state.plans.get(id);
  return firstRefusal(
    missing(state.plans, id, 'corrective action plan'),
    refuseIf(row?.closed !== undefined, 'planClosed', `${id} was closed on ${row?.closed?.on}.`),
    refuseIf(
      row !== undefined && effective < row.openedOn,
      'beforeItExisted',
      `Nothing can be recorded of ${id} on ${effective}: it was opened on ${row?.openedOn}.`,
    ),
  );
}

function notNamed({ recommendations, cases }: Answers): Refusal | undefined {
  return refuseIf(
    recommendations.length + cases.length === 0,
    'aboutNothing',
    'Name the recommendations or the cases that are meant.',
  );
}

/** Those that the plan answers already. */
function answered(
  state: State,
  { plan: id, recommendations, cases }: Answers & { readonly plan: PlanId },
): readonly (RecommendationId | CaseId)[] {
  const row = state.plans.get(id);
  return [
    ...recommendations.filter((one) => row?.recommendations.includes(one)),
    ...cases.filter((one) => row?.cases.includes(one)),
  ];
}

function dueBeforeOpened(id: PlanId, due: LocalDate | undefined, openedOn: LocalDate | undefined): Refusal | undefined {
  return refuseIf(
    due !== undefined && openedOn !== undefined && due < openedOn,
    'dueBeforeOpened',
    `${id} cannot be due on ${due}, before it was opened on ${openedOn}.`,
  );
}

function openMilestones(state: State, id: PlanId) {
  return milestonesOf(state, id).filter(({ completedOn }) => completedOn === undefined);
}

function milestonesBeyond(state: State, id: PlanId, due: LocalDate): Refusal | undefined {
  const beyond = openMilestones(state, id).find((row) => currentDue(row) > due && !standingException(row));
  if (!beyond) return undefined;
  return refuse(
    'milestonesBeyond',
    `${id} cannot be due on ${due}: ${beyond.id} is due on ${currentDue(beyond)}, without an exception. Move it first.`,
  );
}

function nothingThere(id: PlanId, sentence: string): Refusal {
  return refuse('nothingThere', `${id} ${sentence}.`);
}
