import { z } from 'zod';
import { isLedgerEntry, type LedgerEntry } from '../journal/ledger-entry.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { contract } from './contract.ts';

/**
 * A place in the ledger's order (recorded order over all devices): how many entries lie up to it, and the hash of the last of them (64
 * zeros before the first).
 */
export const journalPlaceSchema = z.strictObject({ position: z.int().nonnegative(), hash: sha256Schema });
export type JournalPlace = z.output<typeof journalPlaceSchema>;

const pageSchema = z.union([
  z.strictObject({
    entries: z.array(z.custom<LedgerEntry>(isLedgerEntry, 'must be a journal entry')).readonly(),
    /** For each entry the records in whose histories it is told (`recordKey`), its own first. */
    about: z.array(z.array(z.string()).readonly()).readonly(),
    /** The place after the page. */
    ...journalPlaceSchema.shape,
    isEnd: z.boolean(),
  }),
  /** Another entry stands at that place now: throw away what was read and begin at null. */
  z.strictObject({ reset: z.literal(true) }),
]);
export type JournalPage = z.output<typeof pageSchema>;

/** At most `limit` entries after a place (null: from the beginning). Refuses with `docket.noneOpen`. */
export const readJournalPage = contract(
  'journal.readPage',
  z.strictObject({ after: journalPlaceSchema.nullable(), limit: z.int().min(1).max(2_000) }),
  pageSchema,
);
