import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ruleIdSchema } from '../../kernel/rule-id.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import {
  evidenceIdSchema,
  letterIdSchema,
  milestoneIdSchema,
  officeIdSchema,
  personIdSchema,
  recommendationIdSchema,
} from '../ids.ts';

export const auditorSchema = z.enum(['OIG', 'GAO']);

/** The number of a closure criterion within its recommendation: C1, C2, ... */
export const criterionIdSchema = z.string().regex(/^C[1-9]\d?$/, 'must be the number of a criterion such as C1');

export const criterionSchema = z.strictObject({ id: criterionIdSchema, text: wordsSchema });

/** The agency's answer to a recommendation. */
export const concurrenceSchema = z.enum(['concurs', 'partiallyConcurs', 'nonConcurs']);

/** The days that the law and the auditors count by, in the order in which they come. */
export const stepSchema = z.enum(['resolved', 'managementDecision', 'finalAction', 'closeoutSent', 'closed']);
export type Step = z.infer<typeof stepSchema>;

/** What is said of a recommendation anew from time to time, each with events of its own. */
export const saidSchema = z.enum(['priority', 'concurrence', 'benefit', 'assignment', 'lineage', 'responseRule']);
export type SaidOfRecommendation = z.infer<typeof saidSchema>;

const recommendation = recommendationIdSchema;

export const recommendationEvents = {
  'recommendation.issued': {
    v: 2,
    steps: [withListOfCriteria],
    undoneBy: 'record.withdrawn',
    data: fact({
      recommendation,
      source: auditorSchema,
      report: wordsSchema,
      reportTitle: wordsSchema.optional(),
      issuedOn: localDateSchema,
      number: wordsSchema,
      text: wordsSchema,
      closureCriteria: z.array(criterionSchema).readonly(),
      printedStatus: wordsSchema,
    }),
  },
  /** The status in the auditor's own words, as a later report or letter prints it. */
  'recommendation.statusReported': {
    v: 1,
    undoneBy: 'recommendation.statusWithdrawn',
    data: fact({ recommendation, printedStatus: wordsSchema, source: wordsSchema.optional() }),
  },
  'recommendation.statusWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.statusReported',
    data: fact({ recommendation, reason: wordsSchema }),
  },
  'recommendation.criterionAdded': {
    v: 1,
    undoneBy: 'recommendation.criterionWithdrawn',
    data: fact({ recommendation, criterion: criterionIdSchema, text: wordsSchema }),
  },
  'recommendation.criterionWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.criterionAdded',
    data: fact({ recommendation, criterion: criterionIdSchema, reason: wordsSchema }),
  },
  /** What will show that a criterion is met; takes the place of what was named before. */
  'recommendation.criterionCovered': {
    v: 1,
    undoneBy: 'recommendation.coverageWithdrawn',
    data: fact({
      recommendation,
      criterion: criterionIdSchema,
      milestones: z.array(milestoneIdSchema).readonly(),
      evidence: z.array(evidenceIdSchema).readonly(),
    }),
  },
  'recommendation.coverageWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.criterionCovered',
    data: fact({ recommendation, criterion: criterionIdSchema, reason: wordsSchema }),
  },
  /** GAO's priority flag, or an inspector general's "priority open recommendation" (rules.md A3.5, A4). */
  'recommendation.prioritySet': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({ recommendation, isPriority: z.boolean(), source: wordsSchema.optional() }),
  },
  'recommendation.concurrenceRecorded': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({ recommendation, answer: concurrenceSchema, words: wordsSchema.optional() }),
  },
  /** `amount` in US dollars; `kind` is a term of the rule table's monetary benefit kinds. */
  'recommendation.benefitEstimated': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({ recommendation, amount: z.number().nonnegative(), kind: wordsSchema }),
  },
  'recommendation.assigned': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({ recommendation, office: officeIdSchema.nullable(), actionOfficial: personIdSchema.nullable() }),
  },
  /** The older recommendation may stand in a report that this docket does not hold. */
  'recommendation.lineageRecorded': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({
      recommendation,
      repeatOf: recommendationIdSchema.nullable(),
      rolledForwardFrom: recommendationIdSchema.nullable(),
    }),
  },
  /** This auditor's window for the response, where it is not the rule of its kind; null takes the rule of its kind. */
  'recommendation.responseRuleSet': {
    v: 1,
    undoneBy: 'recommendation.saidWithdrawn',
    data: fact({ recommendation, rule: ruleIdSchema.nullable(), basis: wordsSchema.optional() }),
  },
  /** The last that was said of this kind was entered in error. Its inverse is the event that it takes back. */
  'recommendation.saidWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.prioritySet',
    data: fact({ recommendation, what: saidSchema, reason: wordsSchema }),
  },
  'recommendation.stepRecorded': {
    v: 1,
    undoneBy: 'recommendation.stepWithdrawn',
    data: fact({
      recommendation,
      step: stepSchema,
      letter: letterIdSchema.optional(),
      /** Of a closure only; GAO closes both ways. */
      isImplemented: z.boolean().optional(),
      note: wordsSchema.optional(),
    }),
  },
  'recommendation.stepWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.stepRecorded',
    data: fact({ recommendation, step: stepSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;

/** Version 1 had the criteria as one text. */
function withListOfCriteria({ closureCriteria: text, ...facts }: { readonly closureCriteria?: string }): object {
  return { ...facts, closureCriteria: text === undefined ? [] : [{ id: 'C1', text }] };
}
