import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventOf } from '../fact.ts';
import type { EvidenceId, ItemId, LetterId } from '../ids.ts';
import { nextNumber } from '../next-number.ts';
import type { correspondenceEvents } from './correspondence-events.ts';

/** A letter that came in. */
export interface ReceivedLetter {
  readonly id: ItemId;
  readonly on: LocalDate;
  readonly from: string;
  readonly summary: string;
  readonly asks: readonly string[];
  readonly due?: LocalDate | undefined;
  readonly evidence?: EvidenceId | undefined;
  readonly answered?: { readonly on: LocalDate; readonly letter: LetterId } | undefined;
}

/** `R-1`, or the number after the highest that the case holds. */
export function nextItemId(letters: readonly ReceivedLetter[]): ItemId {
  const ids = letters.map(({ id }) => id);
  return `R-${nextNumber('R', ids)}` as ItemId;
}

/** The received letters of a case after an event, by day and number. */
export function evolveReceived(
  letters: readonly ReceivedLetter[],
  event: EventOf<typeof correspondenceEvents>,
): readonly ReceivedLetter[] {
  const { item: id } = event.data;
  const others = letters.filter((letter) => letter.id !== id);
  const change = (how: (letter: ReceivedLetter) => ReceivedLetter) =>
    letters.map((letter) => (letter.id === id ? how(letter) : letter));
  switch (event.type) {
    case 'case.letterReceived': {
      const { effective: on, from, summary, asks, due, evidence } = event.data;
      return [...others, { id, on, from, summary, asks, due, evidence }].sort(byDay);
    }
    case 'case.receiptWithdrawn':
      return others;
    case 'case.letterAnswered':
      return change((row) => ({ ...row, answered: { on: event.data.effective, letter: event.data.letter } }));
    case 'case.answerWithdrawn':
      return change((row) => ({ ...row, answered: undefined }));
  }
}

function byDay(a: ReceivedLetter, b: ReceivedLetter): number {
  return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;
}
