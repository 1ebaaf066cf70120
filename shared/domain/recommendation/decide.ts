import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { letterIdSchema, type RecommendationId, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { criterionIntents } from './decide-criteria.ts';
import { saidIntents } from './decide-said.ts';
import { auditorSchema, criterionSchema, recommendationEvents, stepSchema } from './events.ts';
import { nothingThere, notYet, unknown } from './refusals.ts';
import { outOfOrder, stepWords } from './step-order.ts';

const recommendation = recommendationIdSchema;

/** One text, or several; `{ id, text }` where the numbers are given. */
const criteriaSchema = z
  .union([wordsSchema, z.array(z.union([wordsSchema, criterionSchema])).readonly()])
  .default([])
  .transform((asked) =>
    [asked].flat().map((one, index) => (typeof one === 'string' ? { id: `C${index + 1}`, text: one } : one)),
  );

export const recommendationIntents = {
  RecordRecommendation: intent({
    yields: 'recommendation.issued',
    asks: ask({
      source: auditorSchema,
      report: wordsSchema,
      reportTitle: wordsSchema.optional(),
      issuedOn: localDateSchema,
      number: wordsSchema,
      text: wordsSchema,
      closureCriteria: criteriaSchema,
      printedStatus: wordsSchema,
    }),
    decide(state, { effective: _, ...asked }, { today }) {
      const id = recommendationIdFor(asked.report, asked.number);
      if (!id) {
        return refuse(
          'badReportNumber',
          `"${asked.report}" and "${asked.number}" do not make an id: use the report's number as printed, such as OIG-21-62, and the recommendation's number.`,
        );
      }
      return (
        firstRefusal(
          taken(state.recommendations, id, 'recommendation'),
          refuseIf(asked.issuedOn > today, 'futureDate', `The issue date ${asked.issuedOn} lies in the future.`),
          sameNumberTwice(asked.closureCriteria),
        ) ??
        ok([
          event(recommendationEvents, 'recommendation.issued', {
            ...asked,
            recommendation: id,
            effective: asked.issuedOn,
          }),
        ])
      );
    },
  }),

  RecordReportedStatus: intent({
    yields: 'recommendation.statusReported',
    asks: ask({ recommendation, printedStatus: wordsSchema, source: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.recommendation, effective) ??
      ok([event(recommendationEvents, 'recommendation.statusReported', { ...asked, effective })]),
  }),

  WithdrawReportedStatus: intent({
    yields: 'recommendation.statusWithdrawn',
    asks: ask({ recommendation, reason: wordsSchema }),
    decide(state, asked) {
      const statuses = state.recommendations.get(asked.recommendation)?.statuses ?? [];
      const last = statuses.at(-1);
      const refusal = firstRefusal(
        unknown(state, asked.recommendation),
        refuseIf(
          statuses.length < 2,
          'nothingToWithdraw',
          `${asked.recommendation} has no status beside the one it was issued with.`,
        ),
      );
      if (refusal || !last) return refusal ?? ok([]);
      return ok([event(recommendationEvents, 'recommendation.statusWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  RecordStep: intent({
    yields: 'recommendation.stepRecorded',
    asks: ask({
      recommendation,
      step: stepSchema,
      letter: letterIdSchema.optional(),
      isImplemented: z.boolean().optional(),
      note: wordsSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const taken = state.recommendations.get(asked.recommendation)?.steps[asked.step];
      return (
        firstRefusal(
          notYet(state, asked.recommendation, effective),
          missing(state.letters, asked.letter, 'letter'),
          refuseIf(
            taken !== undefined,
            'alreadyRecorded',
            `${asked.recommendation} has its ${stepWords[asked.step]} on ${taken?.on} already.`,
          ),
          refuseIf(
            asked.isImplemented !== undefined && asked.step !== 'closed',
            'notAClosure',
            `Only a closure says whether ${asked.recommendation} was implemented.`,
          ),
          outOfOrder(state, asked.recommendation, asked.step, effective),
        ) ?? ok([event(recommendationEvents, 'recommendation.stepRecorded', { ...asked, effective })])
      );
    },
  }),

  WithdrawStep: intent({
    yields: 'recommendation.stepWithdrawn',
    asks: ask({ recommendation, step: stepSchema, reason: wordsSchema }),
    decide(state, asked) {
      const refusal = unknown(state, asked.recommendation);
      if (refusal) return refusal;
      const taken = state.recommendations.get(asked.recommendation)?.steps[asked.step];
      if (!taken) return nothingThere(asked.recommendation, `has no ${stepWords[asked.step]} on record`);
      return ok([event(recommendationEvents, 'recommendation.stepWithdrawn', { ...asked, effective: taken.on })]);
    },
  }),

  ...criterionIntents,
  ...saidIntents,
};

/** `OIG-21-62` and `5` make `OIG-21-62-R5`. */
export function recommendationIdFor(report: string, number: string): RecommendationId | undefined {
  return recommendationIdSchema.safeParse(`${report}-R${number}`).data;
}

function sameNumberTwice(criteria: readonly { readonly id: string }[]): Refusal | undefined {
  const ids = criteria.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return refuseIf(twice !== undefined, 'idTaken', `Two criteria bear the number ${twice}.`);
}
