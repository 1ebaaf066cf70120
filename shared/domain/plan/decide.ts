import { z } from 'zod';
import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema, officeIdSchema, planIdSchema, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, taken } from '../intent.ts';
import { planEvents } from './events.ts';

export const planIntents = {
  OpenPlan: intent({
    yields: 'plan.opened',
    asks: ask({
      plan: planIdSchema,
      title: wordsSchema,
      office: officeIdSchema.optional(),
      recommendations: z.array(recommendationIdSchema).default([]),
      cases: z.array(caseIdSchema).default([]),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.plans, asked.plan, 'corrective action plan'),
        missing(state.offices, asked.office, 'office'),
        ...asked.recommendations.map((id) => missing(state.recommendations, id, 'recommendation')),
        ...asked.cases.map((id) => missing(state.cases, id, 'case')),
      ) ?? ok([event(planEvents, 'plan.opened', { ...asked, effective })]),
  }),
};
