import { askedAgain, type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { letterEvents } from './events.ts';
import { reviewOf } from './letter.ts';

const reason = takenBack;

export const letterInverses: Inverses<typeof letterEvents> = {
  'letter.drafted': ({ letter: id }) => withdrawn({ kind: 'letter', id }),
  'letter.issued': null,
  'letter.sent': null,
  'letter.registered': ({ letter: id }) => withdrawn({ kind: 'letter', id }),
  'letter.reviewAsked': ({ letter, reviewer }) => [{ intent: 'WithdrawReview', letter, reviewer, reason }],
  'letter.reviewWithdrawn': ({ letter, reviewer, effective }) => [{ intent: 'AskReview', letter, reviewer, effective }],
  'letter.reviewed': ({ letter, reviewer }) => [{ intent: 'WithdrawReviewAnswer', letter, reviewer, reason }],
  'letter.reviewAnswerWithdrawn': ({ letter, reviewer }, before) => {
    const row = before.letters.get(letter);
    const answered = row && reviewOf(row, reviewer)?.answered;
    return answered && [{ intent: 'RecordReview', letter, reviewer, ...askedAgain(answered) }];
  },
  'letter.signedCopyRegistered': ({ letter }) => [{ intent: 'WithdrawSignedCopy', letter, reason }],
  'letter.signedCopyWithdrawn': ({ letter }, before) => {
    const last = before.letters.get(letter)?.signedCopies.at(-1);
    return last && [{ intent: 'RegisterSignedCopy', letter, ...askedAgain(last) }];
  },
  'letter.acknowledged': ({ letter }) => [{ intent: 'WithdrawLetterAcknowledgement', letter, reason }],
  'letter.acknowledgementWithdrawn': ({ letter }, before) => {
    const acknowledged = before.letters.get(letter)?.acknowledged;
    return acknowledged && [{ intent: 'RecordLetterAcknowledged', letter, ...askedAgain(acknowledged) }];
  },
  'letter.superseded': ({ letter }) => [{ intent: 'WithdrawSupersession', letter, reason }],
  'letter.supersessionWithdrawn': ({ letter }, before) => {
    const superseded = before.letters.get(letter)?.superseded;
    return superseded && [{ intent: 'SupersedeLetter', letter, ...askedAgain(superseded) }];
  },
};
