/** What is said of a recommendation anew from time to time: of each, what was said of the latest day counts. */
import { z } from 'zod';
import { ok } from '../../kernel/result.ts';
import { ruleIdSchema } from '../../kernel/rule-id.ts';
import { dollarsSchema } from '../dollars.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { officeIdSchema, personIdSchema, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import { hasLeft } from '../person/has-left.ts';
import { concurrenceSchema, recommendationEvents, saidSchema } from './events.ts';
import { saidIn } from './recommendation.ts';
import { nothingThere, notYet, unknown } from './refusals.ts';

const recommendation = recommendationIdSchema;

export const saidIntents = {
  SetPriority: intent({
    yields: 'recommendation.prioritySet',
    asks: ask({ recommendation, isPriority: z.boolean(), source: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.recommendation, effective) ??
      ok([event(recommendationEvents, 'recommendation.prioritySet', { ...asked, effective })]),
  }),

  RecordConcurrence: intent({
    yields: 'recommendation.concurrenceRecorded',
    asks: ask({ recommendation, answer: concurrenceSchema, words: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.recommendation, effective) ??
      ok([event(recommendationEvents, 'recommendation.concurrenceRecorded', { ...asked, effective })]),
  }),

  /** `amount` in US dollars. */
  EstimateBenefit: intent({
    yields: 'recommendation.benefitEstimated',
    asks: ask({ recommendation, amount: dollarsSchema, kind: wordsSchema }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.recommendation, effective) ??
      ok([event(recommendationEvents, 'recommendation.benefitEstimated', { ...asked, effective })]),
  }),

  AssignRecommendation: intent({
    yields: 'recommendation.assigned',
    asks: ask({
      recommendation,
      office: officeIdSchema.nullable().default(null),
      actionOfficial: personIdSchema.nullable().default(null),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.recommendation, effective),
        missing(state.offices, asked.office, 'office'),
        missing(state.people, asked.actionOfficial, 'person'),
        hasLeft(state, asked.actionOfficial, effective, asked.recommendation),
      ) ?? ok([event(recommendationEvents, 'recommendation.assigned', { ...asked, effective })]),
  }),

  RecordLineage: intent({
    yields: 'recommendation.lineageRecorded',
    asks: ask({
      recommendation,
      repeatOf: recommendation.nullable().default(null),
      rolledForwardFrom: recommendation.nullable().default(null),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.recommendation, effective),
        refuseIf(
          [asked.repeatOf, asked.rolledForwardFrom].includes(asked.recommendation),
          'ownLineage',
          `${asked.recommendation} cannot repeat or continue itself.`,
        ),
      ) ?? ok([event(recommendationEvents, 'recommendation.lineageRecorded', { ...asked, effective })]),
  }),

  SetResponseRule: intent({
    yields: 'recommendation.responseRuleSet',
    asks: ask({ recommendation, rule: ruleIdSchema.nullable(), basis: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.recommendation, effective) ??
      ok([event(recommendationEvents, 'recommendation.responseRuleSet', { ...asked, effective })]),
  }),

  WithdrawSaid: intent({
    yields: 'recommendation.saidWithdrawn',
    asks: ask({ recommendation, what: saidSchema, reason: wordsSchema }),
    decide(state, asked) {
      const refusal = unknown(state, asked.recommendation);
      if (refusal) return refusal;
      const last = state.recommendations.get(asked.recommendation)?.[saidIn[asked.what]].at(-1);
      if (!last) return nothingThere(asked.recommendation, `has no ${asked.what} on record`);
      return ok([event(recommendationEvents, 'recommendation.saidWithdrawn', { ...asked, effective: last.on })]);
    },
  }),
};
