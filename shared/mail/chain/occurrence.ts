import type { Instant } from '../../kernel/instant.ts';
import type { HeaderLabel } from './mail-language.ts';

export type HeaderField = Exclude<HeaderLabel, 'other' | 'sent'>;

/** A message where it stands in one source: printed, native or quoted. Lines count from 1. */
export interface Occurrence {
  /** First line of its header; 0 where the header is not in the text, as of a received message. */
  readonly line: number;
  /** The line of dashes or the page head above the header, else `line`. */
  readonly startLine: number;
  readonly bodyLine: number;
  /** Last line of its own words; the last line of the header where it has none. */
  readonly endLine: number;
  /** Which document of the source, from 0: a release prints many. */
  readonly document: number;
  /** 0 for the message that was printed or received, 1 for what it quotes, and so on down. */
  readonly level: number;
  readonly kind: 'message' | 'appointment';
  readonly form: 'native' | 'page' | 'labels' | 'opening' | 'notes';
  readonly header: OccurrenceHeader;
  readonly sent: SentDate | null;
  /** Its own words without quoted messages and page furniture; quote marks taken off. */
  readonly ownText: string;
  readonly ownLines: readonly number[];
  readonly redacted: readonly HeaderField[];
  readonly marks: readonly ReleaseMark[];
  /** Language of the header labels, BCP 47. */
  readonly language: string;
}

/** Values as shown; null where the header has no such field, empty where the label stands alone. */
export interface OccurrenceHeader {
  readonly from: string | null;
  readonly to: string | null;
  readonly cc: string | null;
  readonly bcc: string | null;
  readonly subject: string | null;
  readonly sentRaw: string | null;
}

/** A date as evidence: the words, the clock they show, how its zone came to be known, and the moment that follows. */
export interface SentDate {
  readonly raw: string;
  readonly shown: string;
  readonly precision: 'second' | 'minute' | 'day';
  /** `monthFirst` and `dayFirst`: an all-figure date that allows two readings was read so. */
  readonly order: 'fixed' | 'monthFirst' | 'dayFirst';
  readonly zone: SentZone | null;
  /** Null where the date shows a day only. */
  readonly utc: Instant | null;
}

export interface SentZone {
  /** IANA name or offset. */
  readonly id: string;
  readonly offsetMinutes: number;
  readonly why: ZoneReason;
}

type ZoneReason =
  /** The date itself states it. */
  | 'stated'
  /** Messages that appear both printed and quoted show their clocks this far apart. */
  | 'copies'
  /** The review tool that prints `Message` above a page shows UTC. */
  | 'pageHead'
  /** The message that carries the quotation states this offset in its Date header. */
  | 'carrier'
  /** Nothing says otherwise: the seat of the agency. */
  | 'seat';

/** Words withheld by the releaser. `page` is known only where the text has form feeds. */
export interface ReleaseMark {
  readonly line: number;
  readonly page: number | null;
  readonly codes: readonly string[];
}

/** A source split into its messages. Every line belongs to one occurrence, to the furniture, or to the preamble. */
export interface Chain {
  readonly lineCount: number;
  readonly occurrences: readonly Occurrence[];
  /** Banners, page numbers and release numbers: they belong to the page. */
  readonly furniture: readonly FurnitureLine[];
  /** Lines that no message in the text owns: those before the first, and answers below or between what is quoted from it. */
  readonly preamble: readonly number[];
}

export interface FurnitureLine {
  readonly line: number;
  readonly text: string;
}
