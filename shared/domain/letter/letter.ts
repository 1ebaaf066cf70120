import type { LocalDate } from '../../kernel/local-date.ts';
import type { Sha256 } from '../../kernel/sha256.ts';
import type { Authority } from '../authority.ts';
import type { CaseId, EvidenceId, LetterId, PersonId, RecommendationId } from '../ids.ts';
import type { Said } from '../latest.ts';
import type { CopyFit, ReviewAnswer } from './course-events.ts';
import type { Basis, Enclosure, LetterKind, ToldFact } from './events.ts';

/** From the first to the last; a letter may pass over a stage (it is sent unsigned, or never acknowledged), but never goes back. */
export type LetterStatus = 'draft' | 'inReview' | 'issued' | 'signed' | 'sent' | 'acknowledged';

export interface Letter {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly to: Authority;
  /** Name and title, as an external letter prints them. */
  readonly addressee?: string | undefined;
  /** Every letter is about a case, or about recommendations, or both. */
  readonly case?: CaseId | undefined;
  readonly recommendations: readonly RecommendationId[];
  readonly quarter?: string | undefined;
  readonly title: string;
  /** The day it was drafted; for an external letter the day it was sent. */
  readonly draftedOn: LocalDate;
  /** External: sent before the workbench and registered afterwards. */
  readonly origin: 'workbench' | 'external';
  /** The furthest stage that it has reached; what superseded it does not change it. */
  readonly status: LetterStatus;
  /** By the day on which they were asked, then by reviewer. */
  readonly reviews: readonly Review[];
  readonly issued?: Issued | undefined;
  /** In the order of registration; the last one counts. */
  readonly signedCopies: readonly SignedCopy[];
  readonly sent?:
    | { readonly on: LocalDate; readonly means?: string | undefined; readonly proof?: EvidenceId | undefined }
    | undefined;
  readonly acknowledged?: Acknowledgement | undefined;
  readonly superseded?: Supersession | undefined;
}

export interface Review {
  readonly reviewer: PersonId;
  readonly askedOn: LocalDate;
  readonly answered?: ReviewGiven | undefined;
}

export interface ReviewGiven extends Said {
  readonly answer: ReviewAnswer;
  readonly note?: string | undefined;
}

export interface Issued extends Said {
  readonly document: Sha256;
  readonly pdf: Sha256;
  readonly basis: Basis;
  readonly told: readonly ToldFact[];
  readonly enclosures: readonly Enclosure[];
}

export interface SignedCopy extends Said {
  readonly copy: Sha256;
  readonly size: number;
  readonly fit: CopyFit;
}

export interface Acknowledgement extends Said {
  readonly by: string;
  readonly evidence?: EvidenceId | undefined;
}

export interface Supersession extends Said {
  readonly by: LetterId;
  readonly reason: string;
}

/** The day from which a letter speaks: when it was sent, else issued; undefined for a draft. */
export function letterDay({ issued, sent }: Pick<Letter, 'issued' | 'sent'>): LocalDate | undefined {
  return sent?.on ?? issued?.on;
}

/** The last review asked of a person. */
export function reviewOf({ reviews }: Letter, reviewer: PersonId): Review | undefined {
  return reviews.findLast((review) => review.reviewer === reviewer);
}
