import type { EvidenceId, LetterId } from '../../domain/ids.ts';
import type { LetterKind, ToldFact } from '../../domain/letter/events.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LetterDocument } from '../letter-document.ts';
import type { RecordView } from '../reference/record-view.ts';
import type { Finding, Place, QuickFix } from './finding.ts';

/** One thing that is looked for in a letter before it is issued. Pure. */
export interface PreflightRule {
  readonly code: string;
  /** A heading, as "Placeholder left". */
  readonly title: string;
  readonly severity: Finding['severity'];
  find(letter: LetterUnderCheck): readonly Found[];
}

export interface Found {
  readonly sentence: string;
  readonly place: Place;
  readonly fix?: QuickFix | undefined;
}

/** All that the rules may read of a letter. */
export interface LetterUnderCheck {
  readonly kind: LetterKind;
  readonly document: LetterDocument;
  /** The officer's own words, as they stand in the document: what no reference and no computed block printed. */
  readonly freeText: readonly PlacedText[];
  /** The record as of the day of which the letter speaks, as its live references read it. */
  readonly view: RecordView;
  /** The day that the letter bears: no date before it can be promised. */
  readonly date: LocalDate;
  /** In the order of their numbers in the letter. */
  readonly enclosed: readonly Enclosed[];
  /** The letter before this one to the same authority about the same matter; absent where there is none. */
  readonly last?: LastLetter | undefined;
  /** Whether the fonts of letters can show a character. */
  canShow(character: string): boolean;
}

export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** A piece of evidence that goes with the letter. */
export interface Enclosed {
  readonly evidence: EvidenceId;
  readonly title?: string | undefined;
  /** Its bytes stand in the evidence store. */
  readonly isOnDisk: boolean;
  /** The banner that the original bears; absent where it bears none. */
  readonly marking?: string | undefined;
  /** The words that claim a privilege for it, as "Attorney-client privileged"; absent where none do. */
  readonly privilege?: string | undefined;
}

export interface LastLetter {
  readonly id: LetterId;
  readonly on: LocalDate;
  /** What it printed from live references; of a letter from before the workbench, the dates that it promises. */
  readonly told: readonly ToldFact[];
}
