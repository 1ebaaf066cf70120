import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';

/** A complete copy of a message that went over a non-official account, to an official one (44 U.S.C. 2911(a)(2)). */
export function copiesOwed(view: View, { id, nonOfficial }: Evidence): readonly Obligation[] {
  if (!nonOfficial) return [];
  const { on, reason, copied } = nonOfficial;
  const owed: Owed = {
    subject: { kind: 'evidence', id },
    key: 'copy',
    title: 'Forward a complete copy to an official account',
    to: 'internal',
    fulfilledBy: copied && { kind: 'event', id: 'evidence.copied', on: copied.on },
  };
  const noted = asSentence(`It was sent on ${formatDate(on)} from a non-official account: ${reason}`);
  return oweByRule(view, owed, 'usc2911.copy20', on, noted);
}
