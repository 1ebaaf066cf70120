import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { ReceivedLetter } from '../../domain/nara-case/received-letter.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { counted } from '../../kernel/counted.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn, silentRoll } from '../owe.ts';
import type { View } from '../view.ts';
import { unlessCaseClosed } from './nara-case.ts';
import { subjectOwner } from './subject.ts';

/** Answers to the later letters on a case, where a letter says by when. */
export function answersOwed(view: View, row: NaraCase): readonly Obligation[] {
  return unlessCaseClosed(
    row,
    row.received.flatMap((letter) => answerOwed(view, row, letter)),
  );
}

function answerOwed(
  view: View,
  row: NaraCase,
  { id, on, from, summary, asks, due, answered }: ReceivedLetter,
): Obligation[] {
  if (!due) return [];
  const subject = { kind: 'case', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: `answer/${id}`,
    title: `Answer to ${from}: ${summary}`,
    to: 'NARA',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: answered && { kind: 'letter', id: answered.letter, on: answered.on },
  };
  const { rolled, reasons: roll } = silentRoll(view, due);
  const asked = asks.length > 0 ? asSentence(` It asks for ${counted(asks.length, 'thing')}: ${asks.join('; ')}`) : '';
  const reasons = [
    `The letter of ${formatDate(on)} from ${from} asks for an answer by ${formatDate(due)}.${asked}`,
    ...roll,
  ];
  return [oweOn(view, owed, { due, rolled, reasons })];
}
