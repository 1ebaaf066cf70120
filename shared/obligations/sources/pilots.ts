import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { notToExceedNow, type Pilot } from '../../domain/pilot/pilot.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn } from '../owe.ts';
import type { View } from '../view.ts';
import { toldIn } from './told-in.ts';

/** A pilot must end, or be extended with approval, by its last day. */
export function pilotsOwed(view: View, row: Pilot): readonly Obligation[] {
  const subject = { kind: 'pilot', id: row.id } as const;
  const due = notToExceedNow(row);
  const owed: Owed = {
    subject,
    key: 'notToExceed',
    title: `End the pilot of ${row.system} (${row.title}), or have it extended`,
    to: 'internal',
    fulfilledBy: row.ended && { kind: 'event', id: 'pilot.ended', on: row.ended.on },
  };
  const last = row.extensions.at(-1);
  const reasons = [
    `It began on ${formatDate(row.startedOn)} and may not run beyond ${formatDate(row.notToExceed)}.`,
    ...(last
      ? [
          asSentence(
            `On ${formatDate(last.on)} it was extended to ${formatDate(last.to)}, approved by ${last.approver}: ${last.reason}`,
          ),
        ]
      : []),
    ...(row.paused ? ['It is paused; a pause does not move its last day.'] : []),
    ...toldIn(view, subject, due),
  ];
  return [oweOn(view, owed, { due, reasons })];
}
