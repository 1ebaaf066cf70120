import type { LocalDate } from '../../kernel/local-date.ts';
import { rowsById } from '../../kernel/table.ts';
import type { ItemId, LetterId } from '../ids.ts';
import type { State } from '../state.ts';
import type { NaraCase } from './nara-case.ts';
import type { ReceivedLetter } from './received-letter.ts';

/** One line of the correspondence of a case. `item` is missing for what NARA's opening letter asks. */
export type CorrespondenceLine =
  | {
      readonly kind: 'asked';
      readonly on: LocalDate;
      readonly item?: ItemId;
      readonly from: string;
      readonly summary: string;
      readonly asks: readonly string[];
    }
  | { readonly kind: 'due'; readonly on: LocalDate; readonly item?: ItemId; readonly answeredOn: LocalDate | undefined }
  | {
      readonly kind: 'sent';
      readonly on: LocalDate;
      readonly letter: LetterId;
      readonly title: string;
      /** The letters that it is recorded to answer. */
      readonly answers: readonly ItemId[];
    }
  | { readonly kind: 'acknowledged'; readonly on: LocalDate };

const orderOfOneDay: readonly CorrespondenceLine['kind'][] = ['asked', 'due', 'sent', 'acknowledged'];

/** What was asked, due, sent and acknowledged in a case, by day; on one day in that order. */
export function correspondenceOf(state: State, naraCase: NaraCase): readonly CorrespondenceLine[] {
  const lines = [...opening(state, naraCase), ...naraCase.received.flatMap(received), ...sent(state, naraCase)];
  if (naraCase.acknowledgedOn) lines.push({ kind: 'acknowledged', on: naraCase.acknowledgedOn });
  return lines.sort((a, b) =>
    a.on === b.on ? orderOfOneDay.indexOf(a.kind) - orderOfOneDay.indexOf(b.kind) : a.on < b.on ? -1 : 1,
  );
}

/** The day on which the first response to NARA's opening letter went out. */
export function openingAnsweredOn(state: State, { id }: NaraCase): LocalDate | undefined {
  return rowsById(state.letters)
    .filter((letter) => letter.case === id && letter.kind === 'response')
    .flatMap(({ sent }) => sent?.on ?? [])
    .sort()
    .at(0);
}

function opening(state: State, naraCase: NaraCase): CorrespondenceLine[] {
  const { letterDate, responseDue, title, elements } = naraCase;
  const asks = elements.filter(({ source }) => source === 'letter').map(({ text }) => text);
  return [
    { kind: 'asked', on: letterDate, from: 'NARA', summary: title, asks },
    { kind: 'due', on: responseDue, answeredOn: openingAnsweredOn(state, naraCase) },
  ];
}

function received({ id: item, on, from, summary, asks, due, answered }: ReceivedLetter): CorrespondenceLine[] {
  const asked: CorrespondenceLine = { kind: 'asked', on, item, from, summary, asks };
  return due === undefined ? [asked] : [asked, { kind: 'due', on: due, item, answeredOn: answered?.on }];
}

function sent(state: State, naraCase: NaraCase): CorrespondenceLine[] {
  return rowsById(state.letters)
    .filter((letter) => letter.case === naraCase.id)
    .flatMap(({ id: letter, title, sent }) => {
      if (sent === undefined) return [];
      const answers = naraCase.received.filter(({ answered }) => answered?.letter === letter).map(({ id }) => id);
      return [{ kind: 'sent', on: sent.on, letter, title, answers }];
    });
}
