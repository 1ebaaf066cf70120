/** What must be shown before a recommendation is closed, and what shows it. */
import { z } from 'zod';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, milestoneIdSchema, type RecommendationId, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';
import { criterionIdSchema, recommendationEvents } from './events.ts';
import type { Criterion } from './recommendation.ts';
import { nothingThere, notYet, unknown } from './refusals.ts';

const recommendation = recommendationIdSchema;

export const criterionIntents = {
  /** The next free number where none is given. */
  AddCriterion: intent({
    yields: 'recommendation.criterionAdded',
    asks: ask({ recommendation, criterion: criterionIdSchema.optional(), text: wordsSchema }),
    decide(state, asked, { effective }) {
      const criteria = state.recommendations.get(asked.recommendation)?.closureCriteria ?? [];
      const criterion = asked.criterion ?? nextNumber(criteria);
      return (
        firstRefusal(
          notYet(state, asked.recommendation, effective),
          refuseIf(
            criteria.some(({ id }) => id === criterion),
            'idTaken',
            `${asked.recommendation} has a criterion ${criterion} already.`,
          ),
        ) ?? ok([event(recommendationEvents, 'recommendation.criterionAdded', { ...asked, criterion, effective })])
      );
    },
  }),

  WithdrawCriterion: intent({
    yields: 'recommendation.criterionWithdrawn',
    asks: ask({ recommendation, criterion: criterionIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const found = criterionOf(state, asked);
      if ('ok' in found) return found;
      return (
        refuseIf(
          found.coverages.length > 0,
          'criterionCovered',
          `${found.id} of ${asked.recommendation} is covered: withdraw its coverage first.`,
        ) ?? ok([event(recommendationEvents, 'recommendation.criterionWithdrawn', { ...asked, effective: found.on })])
      );
    },
  }),

  CoverCriterion: intent({
    yields: 'recommendation.criterionCovered',
    asks: ask({
      recommendation,
      criterion: criterionIdSchema,
      milestones: z.array(milestoneIdSchema).readonly().default([]),
      evidence: z.array(evidenceIdSchema).readonly().default([]),
    }),
    decide(state, asked, { effective }) {
      const found = criterionOf(state, asked);
      if ('ok' in found) return found;
      return (
        firstRefusal(
          notYet(state, asked.recommendation, effective),
          ...asked.milestones.map((id) => missing(state.milestones, id, 'milestone')),
          ...asked.evidence.map((id) => missing(state.evidence, id, 'evidence')),
        ) ?? ok([event(recommendationEvents, 'recommendation.criterionCovered', { ...asked, effective })])
      );
    },
  }),

  WithdrawCoverage: intent({
    yields: 'recommendation.coverageWithdrawn',
    asks: ask({ recommendation, criterion: criterionIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const found = criterionOf(state, asked);
      if ('ok' in found) return found;
      const last = found.coverages.at(-1);
      if (!last) return nothingThere(asked.recommendation, `names nothing that covers ${found.id}`);
      return ok([event(recommendationEvents, 'recommendation.coverageWithdrawn', { ...asked, effective: last.on })]);
    },
  }),
};

function criterionOf(
  state: State,
  { recommendation, criterion }: { readonly recommendation: RecommendationId; readonly criterion: string },
): Criterion | Refusal {
  const refusal = unknown(state, recommendation);
  const found = state.recommendations.get(recommendation)?.closureCriteria.find(({ id }) => id === criterion);
  return refusal ?? found ?? refuse('unknownId', `${recommendation} has no criterion ${criterion}.`);
}

function nextNumber(criteria: readonly Criterion[]): string {
  return `C${1 + Math.max(0, ...criteria.map(({ id }) => Number(id.slice(1))))}`;
}
