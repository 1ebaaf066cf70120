import type { Result } from '../../../shared/kernel/result.ts';
import type { MessageNote, ParsedMessage } from '../../../shared/mail/parsed-message.ts';

/** What a reader is given: a slice of a stored original, or a part of a message that was taken out of one. */
export interface MailSource {
  /** The stored file; empty for a part. */
  readonly path: string;
  /** Where in the file: a byte, or the number of a node in a .pst. */
  readonly offset: number;
  /** Read when asked for, at most the reading limit. Throws the system's error. */
  bytes(): Buffer;
}

export interface ReadingLimits {
  /** The bytes are only the beginning of the message. */
  readonly isCutOff: boolean;
  /** Leave the body alone: an earlier try at it hung or crashed. */
  readonly headersOnly: boolean;
}

/** A message taken apart, its parts not yet read: the same from every format. */
export interface OpenedMessage {
  readonly facts: Omit<ParsedMessage, 'attachments' | 'notes'>;
  readonly notes: Set<MessageNote>;
  readonly parts: readonly MessagePart[];
}

export interface MessagePart {
  readonly name: string | null;
  readonly mediaType: string;
  readonly disposition: string | null;
  readonly contentId: string | null;
  /** Undefined where the format has no bytes for it, such as a message inside a message of a .pst. */
  content(): Buffer | undefined;
  /** A message that is no run of bytes but can be opened all the same. */
  open?(): Promise<Result<OpenedMessage>>;
}

/** Reads one format. Refuses by name what is damaged beyond reading; throws only the system's errors. */
export type MailReader = (source: MailSource, limits: ReadingLimits) => Promise<Result<OpenedMessage>>;

/** A part's bytes as a source. */
export function sourceOf(bytes: Buffer): MailSource {
  return { path: '', offset: 0, bytes: () => bytes };
}
