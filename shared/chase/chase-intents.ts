/** What is recorded of a reminder: a follow-up of each suspense, and a suspense for each milestone. */
import { formatDate } from '../calendar/local-date-arithmetic.ts';
import type { Intent } from '../domain/domain.ts';
import { isSameSubject } from '../domain/ids.ts';
import type { Party } from '../domain/party.ts';
import type { State } from '../domain/state.ts';
import { isSuspenseOpen } from '../domain/suspense/suspense.ts';
import { rowsById } from '../kernel/table.ts';
import type { ChaseItem } from './chase-item.ts';
import { type ChaseFacts, type ChaseMessage, ownerKey } from './chase-message.ts';

/** One step for undo. A milestone of which its owner has been reminded before has a suspense already, which is followed up. */
export function chaseIntents(
  state: State,
  messages: readonly ChaseMessage[],
  { today, answerBy }: Pick<ChaseFacts, 'today' | 'answerBy'>,
): readonly Intent[] {
  const intents = messages.flatMap(({ owner, items }) =>
    items.map((item): Intent => {
      const suspense = item.subject.kind === 'suspense' ? item.subject.id : openOn(state, item, owner);
      if (suspense !== undefined)
        return { intent: 'RecordFollowUp', suspense, how: 'e-mail', note: 'Reminder drafted.', effective: today };
      return {
        intent: 'OpenSuspense',
        what: `Answer on ${item.subject.id}, past due since ${formatDate(item.due)}: ${item.words}`,
        askedOf: owner,
        due: answerBy,
        about: item.subject,
        effective: today,
      };
    }),
  );
  return withoutRepeats(intents);
}

/** The suspense that an earlier reminder of this milestone opened to the same owner. */
function openOn(state: State, { subject }: ChaseItem, owner: Party) {
  return rowsById(state.suspenses).find(
    (row) =>
      isSuspenseOpen(row) &&
      row.about !== undefined &&
      isSameSubject(row.about, subject) &&
      ownerKey(row.askedOf) === ownerKey(owner),
  )?.id;
}

/** A milestone and the suspense about it may both be chased: that is one reminder. */
function withoutRepeats(intents: readonly Intent[]): readonly Intent[] {
  const followed = new Set<string>();
  return intents.filter((intent) => {
    if (intent.intent !== 'RecordFollowUp') return true;
    const isNew = !followed.has(intent.suspense);
    followed.add(intent.suspense);
    return isNew;
  });
}
