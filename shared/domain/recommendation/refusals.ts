import type { LocalDate } from '../../kernel/local-date.ts';
import { type Refusal, refuse } from '../../kernel/result.ts';
import type { RecommendationId } from '../ids.ts';
import { firstRefusal, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';

export function unknown(state: State, id: RecommendationId): Refusal | undefined {
  return missing(state.recommendations, id, 'recommendation');
}

/** Refuses a recommendation that is unknown, and what would precede its report. */
export function notYet(state: State, id: RecommendationId, effective: LocalDate): Refusal | undefined {
  const issuedOn = state.recommendations.get(id)?.issuedOn;
  return firstRefusal(
    unknown(state, id),
    refuseIf(
      issuedOn !== undefined && effective < issuedOn,
      'beforeItsReport',
      `Nothing can be recorded of ${id} on ${effective}: its report was issued on ${issuedOn}.`,
    ),
  );
}

export function nothingThere(id: RecommendationId, sentence: string): Refusal {
  return refuse('nothingThere', `${id} ${sentence}.`);
}
