import type { LetterStatus } from './letter.ts';

/** How far a letter is, after 'is'. @example `${id} is ${statusWords.inReview}` // 'L-1 is in review' */
export const statusWords: Readonly<Record<LetterStatus, string>> = {
  draft: 'draft',
  inReview: 'in review',
  issued: 'issued',
  signed: 'signed',
  sent: 'sent',
  acknowledged: 'acknowledged',
};
