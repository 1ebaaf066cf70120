/** What the preflight of a letter finds: faults of the letter itself, never of the docket that it reports (docs/decisions/0012). */
import type { EvidenceId } from '../../domain/ids.ts';
import type { LetterMarking } from '../letter-document.ts';

export interface Finding {
  /** `letter.condition`, as `letter.placeholderLeft`. */
  readonly code: string;
  /** An error keeps the letter from being issued, a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Full sentences for the officer, naming the place. */
  readonly sentence: string;
  readonly place: Place;
  readonly fix?: QuickFix;
}

/** Where in the letter. */
export interface Place {
  /** As a sentence names it: 'the paragraph “Two milestones are late.”'. */
  readonly words: string;
  /** 0-based, in the body of the document; absent outside the body. */
  readonly block?: number;
  /** Key of the live reference that printed it, where one did. */
  readonly source?: string;
  /** 1-based number of the enclosure. */
  readonly enclosure?: number;
}

/** One step that would settle a finding; `title` is the words of its button. The screen carries it out on the draft. */
export type QuickFix = { readonly title: string } & (
  | { readonly kind: 'replaceText'; readonly from: string; readonly to: string }
  | { readonly kind: 'insertReference'; readonly instead: string; readonly reference: string }
  | { readonly kind: 'addParagraph'; readonly text: string }
  | { readonly kind: 'addComputed'; readonly computed: 'changesSinceLastLetter' }
  | { readonly kind: 'setMarking'; readonly marking: LetterMarking }
  | { readonly kind: 'addEnclosure'; readonly evidence: EvidenceId }
  | { readonly kind: 'removeEnclosure'; readonly evidence: EvidenceId }
  | { readonly kind: 'chooseSignatory' }
);
