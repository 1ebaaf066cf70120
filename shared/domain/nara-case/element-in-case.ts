import { type Refusal, refuse } from '../../kernel/result.ts';
import type { CaseId, ElementId } from '../ids.ts';
import { missing } from '../intent.ts';
import type { State } from '../state.ts';
import type { CaseElement } from './element.ts';

export function elementOf(state: State, id: CaseId, wanted: ElementId): CaseElement | undefined {
  return state.cases.get(id)?.elements.find((one) => one.id === wanted);
}

export function unknownElement(state: State, id: CaseId, wanted: ElementId): Refusal {
  return missing(state.cases, id, 'case') ?? refuse('unknownId', `${id} has no element ${wanted}.`);
}

/** Refuses an element that the case does not have. */
export function notAmong(state: State, id: CaseId, wanted: ElementId): Refusal | undefined {
  return elementOf(state, id, wanted) ? undefined : unknownElement(state, id, wanted);
}
