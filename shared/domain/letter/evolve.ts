import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { LetterId, PersonId } from '../ids.ts';
import type { letterEvents } from './events.ts';
import type { Letter, LetterStatus, Review } from './letter.ts';

type Letters = Table<LetterId, Letter>;
type LetterEvent = EventOf<typeof letterEvents>;
type Begun = Extract<LetterEvent, { type: 'letter.drafted' | 'letter.registered' }>;

/** Every stage is of its own day and may be taken back by itself, so what a letter has reached is read off again after each event. */
export function evolveLetters(letters: Letters, event: LetterEvent): Letters {
  if (event.type === 'letter.drafted' || event.type === 'letter.registered')
    return letters.set(event.data.letter, begun(event));
  return changeRow(letters, event.data.letter, (row) => {
    const changed = { ...row, ...changeOf(row, event) };
    return { ...changed, status: statusOf(changed) };
  });
}

function begun(event: Begun): Letter {
  if (event.type === 'letter.drafted') {
    const { letter: id, effective: draftedOn, ...facts } = event.data;
    return { id, draftedOn, ...facts, origin: 'workbench', status: 'draft', reviews: [], signedCopies: [] };
  }
  const { letter: id, effective: on, means, evidence: proof, ...facts } = event.data;
  const sent = { on, means, proof };
  return { id, draftedOn: on, ...facts, origin: 'external', status: 'sent', reviews: [], signedCopies: [], sent };
}

function changeOf(row: Letter, event: Exclude<LetterEvent, Begun>): Partial<Letter> {
  switch (event.type) {
    case 'letter.reviewAsked': {
      const { effective: askedOn, reviewer } = event.data;
      return { reviews: [...row.reviews, { reviewer, askedOn }].sort(byDayThenReviewer) };
    }
    case 'letter.reviewWithdrawn':
      return { reviews: withLastOf(row.reviews, event.data.reviewer, () => []) };
    case 'letter.reviewed': {
      const { effective: on, reviewer, answer, note } = event.data;
      const answered = { on, answer, note };
      return { reviews: withLastOf(row.reviews, reviewer, (review) => [{ ...review, answered }]) };
    }
    case 'letter.reviewAnswerWithdrawn':
      return {
        reviews: withLastOf(row.reviews, event.data.reviewer, ({ answered: _, ...review }) => [review]),
      };
    case 'letter.issued': {
      const { effective: on, document, pdf, basis, told, enclosures } = event.data;
      return { issued: { on, document, pdf, basis, told, enclosures } };
    }
    case 'letter.signedCopyRegistered': {
      const { effective: on, copy, size, fit } = event.data;
      return { signedCopies: [...row.signedCopies, { on, copy, size, fit }] };
    }
    case 'letter.signedCopyWithdrawn':
      return { signedCopies: row.signedCopies.slice(0, -1) };
    case 'letter.sent': {
      const { effective: on, means, proof } = event.data;
      return { sent: { on, means, proof } };
    }
    case 'letter.acknowledged': {
      const { effective: on, by, evidence } = event.data;
      return { acknowledged: { on, by, evidence } };
    }
    case 'letter.acknowledgementWithdrawn':
      return { acknowledged: undefined };
    case 'letter.superseded': {
      const { effective: on, by, reason } = event.data;
      return { superseded: { on, by, reason } };
    }
    case 'letter.supersessionWithdrawn':
      return { superseded: undefined };
  }
}

function statusOf({ acknowledged, sent, signedCopies, issued, reviews }: Letter): LetterStatus {
  if (acknowledged) return 'acknowledged';
  if (sent) return 'sent';
  if (signedCopies.length > 0) return 'signed';
  if (issued) return 'issued';
  return reviews.length > 0 ? 'inReview' : 'draft';
}

function withLastOf(
  reviews: readonly Review[],
  reviewer: PersonId,
  change: (review: Review) => readonly Review[],
): readonly Review[] {
  const at = reviews.findLastIndex((review) => review.reviewer === reviewer);
  return reviews.flatMap((review, index) => (index === at ? change(review) : [review]));
}

function byDayThenReviewer(a: Review, b: Review): number {
  if (a.askedOn !== b.askedOn) return a.askedOn < b.askedOn ? -1 : 1;
  if (a.reviewer !== b.reviewer) return a.reviewer < b.reviewer ? -1 : 1;
  return 0;
}
