/** What the screen reads: the fold's own records, with the few members that lists sort and search by. */

import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { Evidence, ImportRun } from '../../shared/domain/evidence/evidence.ts';
import type { DomainEvent } from '../../shared/domain/evolve.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** The records that are too many to be held in memory, or belong to them. All others every window holds as main tells them. */
export interface RecordOf {
  readonly evidence: Evidence;
  readonly imports: ImportRun;
}

export interface EvidenceRow extends Evidence {
  /** Null for a document, and for a message that could not be read. */
  readonly header: MessageHeaders | null;
  /** Where the row stands in every list that shows it; see projectors/evidence-places.ts. */
  readonly places: readonly string[];
}

export interface ImportRow extends ImportRun {
  readonly finishedAt: Instant;
}

/** The rows of the record tables. */
export interface RowOf {
  readonly evidence: EvidenceRow;
  readonly imports: ImportRow;
}

export type RecordTable = keyof RecordOf;

export const recordTables: readonly RecordTable[] = ['evidence', 'imports'];

/** One journal entry as the Timeline tells it. */
export interface EntryRow {
  /** Place in the ledger's order, from 1 without gaps. */
  readonly position: number;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly type: DomainEvent['type'];
  readonly effective: LocalDate;
  /** The records in whose histories the entry is told, its own first, each as `milestone:M-00093`. */
  readonly about: readonly string[];
  readonly hash: Sha256;
  /** The fact itself; left out for `evidence.imported`, whose 100,000 copies the evidence rows already hold. */
  readonly event?: DomainEvent;
}

/** A few dozen entries that follow one another; see projectors/entry-pages.ts. */
export interface EntryPageRow {
  /** From 0. */
  readonly page: number;
  /** The lists in which its entries stand, and how many of them. */
  readonly told: readonly string[];
  /** In order of their positions. */
  readonly entries: readonly EntryRow[];
}

/** How many rows of one evidence list bear a day, for the days 1 to 31 of a month: lists are counted and jumped through without scanning. */
export interface EvidenceMonthRow {
  readonly scope: string;
  /** As `2022-02`. */
  readonly month: string;
  readonly days: readonly number[];
}

/** What quick open looks through of the messages that a stretch of the journal imported; see projectors/evidence-words.ts. */
export interface EvidenceWordsRow {
  /** Number of the stretch. */
  readonly row: number;
  /** A line a message: its number, a tab, its words. */
  readonly lines: string;
}

/** How far the journal was read; written in the same transaction as the rows. */
export interface CursorRow {
  readonly id: 'cursor';
  /** Number of entries read. */
  readonly position: number;
  /** Of the last entry read. */
  readonly hash: Sha256;
  /** Whether the journal's end was ever reached: only then may this generation replace another. */
  readonly isComplete: boolean;
}
