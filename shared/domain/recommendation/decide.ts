import { localDateSchema } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type RecommendationId, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { auditorSchema, recommendationEvents } from './events.ts';

/** `OIG-21-62` and `5` make `OIG-21-62-R5`. */
function recommendationIdFor(report: string, number: string): RecommendationId | undefined {
  return recommendationIdSchema.safeParse(`${report}-R${number}`).data;
}

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
      closureCriteria: wordsSchema.optional(),
      printedStatus: wordsSchema,
    }),
    decide(state, { effective: _, ...asked }, { today }) {
      const recommendation = recommendationIdFor(asked.report, asked.number);
      if (!recommendation) {
        return {
          ok: false,
          code: 'badReportNumber',
          message: `"${asked.report}" and "${asked.number}" do not make an id: use the report's number as printed, such as OIG-21-62, and the recommendation's number.`,
        };
      }
      return (
        firstRefusal(
          taken(state.recommendations, recommendation, 'recommendation'),
          refuseIf(asked.issuedOn > today, 'futureDate', `The issue date ${asked.issuedOn} lies in the future.`),
        ) ??
        ok([
          event(recommendationEvents, 'recommendation.issued', { ...asked, recommendation, effective: asked.issuedOn }),
        ])
      );
    },
  }),
  RecordReportedStatus: intent({
    yields: 'recommendation.statusReported',
    asks: ask({ recommendation: recommendationIdSchema, printedStatus: wordsSchema, source: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      missing(state.recommendations, asked.recommendation, 'recommendation') ??
      ok([event(recommendationEvents, 'recommendation.statusReported', { ...asked, effective })]),
  }),
  WithdrawReportedStatus: intent({
    yields: 'recommendation.statusWithdrawn',
    asks: ask({ recommendation: recommendationIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const statuses = state.recommendations.get(asked.recommendation)?.statuses ?? [];
      const last = statuses.at(-1);
      const refusal = firstRefusal(
        missing(state.recommendations, asked.recommendation, 'recommendation'),
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
};
