import { compareDates } from '../calendar/local-date-arithmetic.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Letter } from '../domain/letter/letter.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { rowsById } from '../kernel/table.ts';

/** A letter of ours that went out in a case. */
export interface SentLetter {
  readonly kind: Letter['kind'];
  readonly quarter?: string | undefined;
  readonly sent: { readonly on: LocalDate };
}

/** Our letters to NARA in a case, in the order in which they were sent. */
export function sentLetters(state: State, caseId: CaseId): SentLetter[] {
  return rowsById(state.letters)
    .flatMap(({ case: of, to, kind, quarter, sent }) =>
      of === caseId && to === 'NARA' && sent ? [{ kind, quarter, sent }] : [],
    )
    .sort((a, b) => compareDates(a.sent.on, b.sent.on));
}

/** @example 'response' for a letter of that kind, 'update' for a quarterly status */
export function letterNoun({ kind }: SentLetter): string {
  if (kind === 'response') return 'response';
  return kind === 'quarterlyStatus' ? 'update' : 'letter';
}
