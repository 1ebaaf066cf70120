import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { authoritySchema } from '../authority.ts';
import type { EventSpec } from '../fact.ts';
import { fact, sayingNoMore, wordsSchema } from '../fact.ts';
import {
  caseIdSchema,
  letterIdSchema,
  officeIdSchema,
  personIdSchema,
  planIdSchema,
  recommendationIdSchema,
} from '../ids.ts';
import { quarterNameSchema } from '../letter/events.ts';

/** What is said of a plan anew from time to time, each with events of its own. */
export const saidOfPlanSchema = z.enum(['due', 'assignment', 'description', 'resources', 'reporting', 'update']);
export type SaidOfPlan = z.infer<typeof saidOfPlanSchema>;

/** Federal fiscal years: 2022 ends on 30 September 2022. */
export const fiscalYearSchema = z.int().min(1990).max(2100);

const plan = planIdSchema;
const answers = {
  recommendations: z.array(recommendationIdSchema).readonly(),
  cases: z.array(caseIdSchema).readonly(),
};

export const planEvents = {
  /** A corrective action plan and what it answers: recommendations, NARA cases, or both. */
  'plan.opened': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'record.withdrawn',
    data: fact({
      plan,
      title: wordsSchema,
      office: officeIdSchema.optional(),
      /** The point of contact. */
      contact: personIdSchema.optional(),
      weakness: wordsSchema.optional(),
      /** What found the weakness: an audit, a review, an incident. */
      source: wordsSchema.optional(),
      /** No milestone may lie beyond it without a recorded exception (rules.md A5). */
      due: localDateSchema.optional(),
      ...answers,
    }),
  },
  'plan.dueSet': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({ plan, due: localDateSchema, reason: wordsSchema.optional(), approver: wordsSchema.optional() }),
  },
  'plan.assigned': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({ plan, office: officeIdSchema.nullable(), contact: personIdSchema.nullable() }),
  },
  'plan.described': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({ plan, weakness: wordsSchema.nullable(), source: wordsSchema.nullable() }),
  },
  /** What one fiscal year costs, `amount` in US dollars; takes the place of what was said of that year before. */
  'plan.resourced': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({ plan, fiscalYear: fiscalYearSchema, amount: z.number().nonnegative(), note: wordsSchema.optional() }),
  },
  /** Periodic updates are owed to this authority from the quarter of that day on; null: no longer. */
  'plan.reportingSet': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({ plan, to: authoritySchema.nullable() }),
  },
  /** One of these updates was given, in a letter or otherwise. */
  'plan.updated': {
    v: 1,
    undoneBy: 'plan.saidWithdrawn',
    data: fact({
      plan,
      letter: letterIdSchema.optional(),
      text: wordsSchema.optional(),
      /** That it reports on, as 2022Q2; left out where it meets the oldest that is owed. */
      quarter: quarterNameSchema.optional(),
    }),
  },
  /** The last that was said of this kind was entered in error. Its inverse is the event that it takes back. */
  'plan.saidWithdrawn': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'plan.dueSet',
    data: fact({ plan, what: saidOfPlanSchema, reason: wordsSchema }),
  },
  /** What the plan answers beside what it was opened for. */
  'plan.answersAdded': { v: 1, undoneBy: 'plan.answersRemoved', data: fact({ plan, ...answers }) },
  'plan.answersRemoved': {
    v: 1,
    undoneBy: 'plan.answersAdded',
    data: fact({ plan, ...answers, reason: wordsSchema }),
  },
  'plan.closed': { v: 1, undoneBy: 'plan.reopened', data: fact({ plan, note: wordsSchema.optional() }) },
  'plan.reopened': { v: 1, undoneBy: 'plan.closed', data: fact({ plan, reason: wordsSchema }) },
} as const satisfies Record<string, EventSpec>;
