/** What the projection asks of the main process. */
import type { DomainEvent } from '../../shared/domain/evolve.ts';
import type { JournalEntry } from '../../shared/journal/entry.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { MessageNote } from '../../shared/mail/parsed-message.ts';

/** An entry whose event this version understands. */
export type ProjectedEntry = Omit<JournalEntry, 'type' | 'v' | 'data'> & DomainEvent;

/** A place in the ledger's order: how many entries lie before it, and the hash of the last of them. */
export interface JournalCursor {
  readonly position: number;
  readonly hash: Sha256;
}

export interface JournalPage extends JournalCursor {
  readonly entries: readonly ProjectedEntry[];
  /** Whether this was the last page when it was read. */
  readonly isEnd: boolean;
}

/** What lists show of a message without opening it. */
export interface MessageHeader {
  readonly sha256: Sha256;
  readonly subject: string | null;
  readonly from: string;
  readonly to: string;
  readonly utc: Instant | null;
  /** The clock as the header shows it, without zone. */
  readonly shown: string | null;
  readonly attachmentCount: number;
  readonly notes: readonly MessageNote[];
}

export interface JournalSource {
  /** The entries after a place (null: from the first), or `reset` where the journal has another entry there than the one that was read. */
  readPage(request: {
    readonly after: JournalCursor | null;
    readonly limit: number;
  }): Promise<Result<JournalPage | { readonly reset: true }>>;
  /** At most 2,000 at a time, in any order; originals that cannot be read as mail are left out. */
  readHeaders(sha256s: readonly Sha256[]): Promise<Result<readonly MessageHeader[]>>;
}
