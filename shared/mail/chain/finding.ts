/** Where a finding can be seen. `line` counts from 1; 0 is the header of a received message. */
export interface Place {
  readonly source: string;
  readonly line: number;
}

/** Something in the evidence that an officer should know. Data only: rules say how grave it is and what the law asks. */
export type ChainFinding =
  /** Copies of one message withhold different words: `shown` stand in one copy where another has a mark. */
  | {
      readonly kind: 'redactedDifferently';
      readonly message: string;
      readonly places: readonly [Place, Place];
      readonly fields: readonly string[];
      readonly shown: readonly string[];
    }
  /** A message quotes one whose clock is later. */
  | {
      readonly kind: 'clockAgainstQuoting';
      readonly message: string;
      readonly quoted: string;
      readonly minutes: number;
      readonly places: readonly Place[];
    }
  /** An answer to a message that is nowhere in the evidence. `messageId` where the answer names it. */
  | {
      readonly kind: 'parentMissing';
      readonly message: string;
      readonly messageId: string | null;
      readonly places: readonly Place[];
    }
  /** No copy as sent or received: it is known from quotations alone. */
  | { readonly kind: 'knownOnlyFromQuotes'; readonly message: string; readonly places: readonly Place[] }
  /** The words speak of an attachment and none came with the message. */
  | {
      readonly kind: 'attachmentAbsent';
      readonly message: string;
      readonly words: string;
      readonly places: readonly Place[];
    }
  | {
      readonly kind: 'senderOutside';
      readonly message: string;
      readonly address: string;
      readonly places: readonly Place[];
    }
  /** An officer of the agency wrote from an account that is not official: a copy is due in an official one within 20 days (44 U.S.C. 2911). */
  | {
      readonly kind: 'nonOfficialAccount';
      readonly message: string;
      readonly address: string;
      readonly copied: 'atOnce' | 'withinTwentyDays' | 'late' | 'never';
      readonly places: readonly Place[];
    }
  | {
      readonly kind: 'privilegeNotice';
      readonly message: string;
      readonly words: string;
      readonly places: readonly Place[];
    }
  | {
      readonly kind: 'controlBanner';
      readonly source: string;
      readonly banner: string;
      readonly places: readonly Place[];
    }
  /** How often each exemption is claimed in the copies of one source. */
  | {
      readonly kind: 'releaseMarks';
      readonly source: string;
      readonly codes: Readonly<Record<string, number>>;
      readonly places: readonly Place[];
    };
