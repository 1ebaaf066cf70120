import type { DomainEvent } from '../domain/domain.ts';
import { domainEvents } from '../domain/evolve.ts';
import { isJournalEntry, type JournalEntry } from './entry.ts';

/** A journal entry whose event this version understands: the only kind that is ever folded. */
export type LedgerEntry = Omit<JournalEntry, 'type' | 'v' | 'data'> & DomainEvent;

/**
 * Whether a value is an entry as the ledger sends it: envelope checked, type known. The members of its event were parsed by the ledger
 * when it read the journal, by the same program: to parse 100,000 of them again costs seconds.
 */
export function isLedgerEntry(value: unknown): value is LedgerEntry {
  return isJournalEntry(value) && Object.hasOwn(domainEvents, value.type);
}
