import type { LocalDate } from '../../kernel/local-date.ts';
import { type Refusal, refuse } from '../../kernel/result.ts';
import type { CaseId } from '../ids.ts';
import { firstRefusal, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';

/** Refuses a case that is unknown, and what would precede NARA's letter. */
export function notYet(state: State, id: CaseId, effective: LocalDate): Refusal | undefined {
  const letterDate = state.cases.get(id)?.letterDate;
  return firstRefusal(
    missing(state.cases, id, 'case'),
    refuseIf(
      letterDate !== undefined && effective < letterDate,
      'beforeItsLetter',
      `Nothing can be recorded of ${id} on ${effective}: NARA's letter is of ${letterDate}.`,
    ),
  );
}

/** Refuses what a case has not; an unknown case is named as such. */
export function nothingThere(state: State, id: CaseId, sentence: string): Refusal {
  return missing(state.cases, id, 'case') ?? refuse('nothingThere', `${id} ${sentence}.`);
}

/** Refuses a span of records that ends before it begins. */
export function endsBeforeItBegins(
  records: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined } | undefined,
): Refusal | undefined {
  const { from, to } = records ?? {};
  return refuseIf(
    from !== undefined && to !== undefined && to < from,
    'endsBeforeItBegins',
    `The records cannot run from ${from} to ${to}.`,
  );
}

/** Refuses elements of which two bear one id. */
export function sameElementTwice(elements: readonly { readonly element: string }[]): Refusal | undefined {
  const ids = elements.map(({ element }) => element);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return refuseIf(twice !== undefined, 'idTaken', `The element ${twice} is given twice.`);
}
