/** How clients of one language write the header and the opening of a quoted message. Data only. */
export interface MailLanguage {
  /** BCP 47. */
  readonly tag: string;
  readonly labels: Readonly<Record<HeaderLabel, readonly string[]>>;
  /** `On ... wrote:`: words that open the line, words that end it. Some clients put the verb before the name. */
  readonly opening: readonly string[];
  readonly verb: readonly string[];
  /** Verbs of openings that begin with the date or the name itself: `8.2.2022 klo 10.43 Ada Quill kirjoitti:`. */
  readonly bareVerb?: readonly string[];
  /** Words between dashes (`-----Original Message-----`) or alone before a colon (`Begin forwarded message:`). */
  readonly markers: readonly string[];
  /** January to December, in full and as shortened by clients. */
  readonly months: readonly (readonly string[])[];
  /** Last words before a signature. */
  readonly closings: readonly string[];
  /** Day before month in all-figure dates. */
  readonly isDayFirst: boolean;
}

export type HeaderLabel = 'from' | 'sent' | 'to' | 'cc' | 'bcc' | 'subject' | 'other';
