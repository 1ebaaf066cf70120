/** The promise ledger as it is read: a row for every date that an authority was told. */
import { formatDate } from '../calendar/local-date-arithmetic.ts';
import type { Authority } from '../domain/authority.ts';
import type { LetterId, PromiseId, Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Contradiction, type PromiseStanding, promiseLedger } from './promise-ledger.ts';
import { ownDue } from './sources/subject.ts';

export interface PromiseRow {
  readonly id: PromiseId;
  readonly to: Authority;
  readonly letter: LetterId;
  readonly letterTitle: string;
  /** The day of the letter. */
  readonly toldOn: LocalDate;
  readonly about: Subject;
  readonly text: string;
  /** The date that the letter told. */
  readonly told: LocalDate;
  /** The date that the record has now; only of records that have one. */
  readonly now?: LocalDate | undefined;
  readonly fulfilledOn?: LocalDate | undefined;
  readonly outcome: PromiseStanding['outcome'];
  /** Calendar days; 0 unless it slipped. */
  readonly daysSlipped: number;
  /** Why the date was moved, who approved that, and the letter that told of it. */
  readonly why?: string | undefined;
  readonly approvedBy?: string | undefined;
  readonly changeToldIn?: LetterId | undefined;
  /** A sentence, where the record or another letter said otherwise on the day of the letter. */
  readonly contradiction?: string | undefined;
}

/** In the order of the dates told; `today` is the day that the state was folded to. */
export function promiseRows(state: State, today: LocalDate): readonly PromiseRow[] {
  return promiseLedger(state, today).map((standing) => rowOf(state, standing));
}

function rowOf(state: State, standing: PromiseStanding): PromiseRow {
  const { promise, outcome, fulfilledOn, daysSlipped, move, contradiction } = standing;
  const { id, to, letter, about, text, due: told, on: toldOn } = promise;
  const now = ownDue(state, about);
  const letterTitle = state.letters.get(letter)?.title ?? letter;
  return {
    ...{ id, to, letter, letterTitle, toldOn, about, text, told },
    ...(now && { now }),
    ...(fulfilledOn && { fulfilledOn }),
    ...{ outcome, daysSlipped },
    ...(move?.reason && { why: move.reason }),
    ...(move?.approver && { approvedBy: move.approver }),
    ...(move?.toldIn && { changeToldIn: move.toldIn }),
    ...(contradiction && { contradiction: contradictionInWords(contradiction, toldOn) }),
  };
}

function contradictionInWords(contradiction: Contradiction, toldOn: LocalDate): string {
  const due = formatDate(contradiction.due);
  return contradiction.by === 'record'
    ? `On ${formatDate(toldOn)}, the day of the letter, the record had ${due}.`
    : `${contradiction.promise} told ${due}, and no recorded move leads from one date to the other.`;
}
