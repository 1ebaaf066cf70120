import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { partyName } from '../../domain/party-name.ts';
import { type Suspense, suspenseDue } from '../../domain/suspense/suspense.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { counted } from '../../kernel/counted.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn } from '../owe.ts';
import type { View } from '../view.ts';
import { subjectOwner } from './subject.ts';
import { toldIn } from './told-in.ts';

/** What was asked of somebody by a date; a cancelled suspense is owed by nobody. */
export function suspensesOwed(view: View, row: Suspense): readonly Obligation[] {
  if (row.cancelled) return [];
  const subject = { kind: 'suspense', id: row.id } as const;
  const due = suspenseDue(row);
  const owed: Owed = {
    subject,
    key: 'due',
    title: row.what,
    to: 'internal',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: row.answered && { kind: 'event', id: 'suspense.answered', on: row.answered.on },
  };
  return [oweOn(view, owed, { due, reasons: [...askedInWords(view, row), ...toldIn(view, subject, due)] })];
}

function askedInWords(
  { state }: View,
  { askedOn, askedBy, due, extensions, reassignments, followUps }: Suspense,
): string[] {
  const by = askedBy ? ` by ${partyName(state, askedBy)}` : '';
  const last = extensions.at(-1);
  return [
    `It was asked on ${formatDate(askedOn)}${by}, for ${formatDate(due)}.`,
    ...(last
      ? [asSentence(`It was extended on ${formatDate(last.on)} to ${formatDate(last.to)}: ${last.reason}`)]
      : []),
    ...reassignments.map(({ on, from, to, reason }) =>
      asSentence(
        `On ${formatDate(on)} it went over from ${partyName(state, from)} to ${partyName(state, to)}: ${reason}`,
      ),
    ),
    ...(followUps.length > 0 ? [`It was followed up ${counted(followUps.length, 'time')}.`] : []),
  ];
}
