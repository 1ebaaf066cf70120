import { z } from 'zod';
import { instantSchema } from '../kernel/instant.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { fileTallySchema, fileWords } from '../search/file-tally.ts';
import { longestQuery, searchOrders } from '../search/saved-search.ts';
import { searchedKinds } from '../search/search-query.ts';
import { broadcast, contract } from './contract.ts';

/** Text in runs, found or not. */
const runsSchema = z.array(z.strictObject({ text: z.string(), isFound: z.boolean() })).readonly();

const copySchema = z.strictObject({
  id: z.string(),
  day: localDateSchema.nullable(),
  attachmentCount: z.int().nonnegative(),
});
export type FoundCopy = z.output<typeof copySchema>;

const foundSchema = z.strictObject({
  kind: z.enum(searchedKinds),
  id: z.string(),
  /** Null where evidence bears no day that can be believed. */
  day: localDateSchema.nullable(),
  /** The moment, where one is settled. */
  at: instantSchema.nullable(),
  attachmentCount: z.int().nonnegative(),
  title: runsSchema,
  from: runsSchema,
  snippet: runsSchema,
  /** The snippet stands in what it quotes: others said it. */
  isQuoted: z.boolean(),
  /** The name of the attached file in whose text the snippet stands. */
  attachment: z.string().nullable(),
  /** Other copies of the same message that fit as well, the newest first. */
  copies: z.array(copySchema).readonly(),
});
export type FoundDocument = z.output<typeof foundSchema>;

/** How far the index has come. */
const stateSchema = z.strictObject({
  /** In journal entries. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  files: fileTallySchema,
  /** Why the index cannot be kept up, as a sentence; null where all is well. */
  failure: z.string().nullable(),
});
export type SearchState = z.output<typeof stateSchema>;

/** The most that one call answers. */
export const mostFoundAtOnce = 200;

const pageSchema = z.strictObject({
  found: z.array(foundSchema).readonly(),
  /** How many there are in all; copies of one message are one. */
  count: z.int().nonnegative(),
  /** How many further copies of those there are. */
  copyCount: z.int().nonnegative(),
  /** There are more than `count`: it was not counted further. */
  isMore: z.boolean(),
  /** What the search itself took. */
  milliseconds: z.number().nonnegative(),
  state: stateSchema,
});
export type SearchPage = z.output<typeof pageSchema>;

/**
 * What a query finds among what is indexed so far; of `kinds`, or of all where none is named. Of calls that come while one is answered only the newest is; the others are
 * refused with `search.superseded`. Refuses with `search.empty`, `search.faulty` (its detail's `at` is the character, from 1), `search.broken`, `search.damaged`,
 * `search.failed` or `docket.noneOpen`.
 */
export const searchDocket = contract(
  'search.find',
  z.strictObject({
    text: z.string().max(longestQuery),
    /** The last word is still being typed. */
    isTyping: z.boolean(),
    kinds: z.array(z.enum(searchedKinds)).max(searchedKinds.length).readonly(),
    order: z.enum(searchOrders),
    limit: z.int().min(1).max(mostFoundAtOnce),
    offset: z.int().nonnegative(),
  }),
  pageSchema,
);

/**
 * What search knows of the words of files that came with evidence, by their hashes; one that it does not know is left out. Refuses with
 * `search.broken`, `search.damaged`, `search.failed` or `docket.noneOpen`.
 */
export const readFileWords = contract(
  'search.readFileWords',
  z.strictObject({ sha256: z.array(sha256Schema).max(2_000) }),
  z.array(z.strictObject({ sha256: sha256Schema, words: z.enum(fileWords) })).readonly(),
);

/** The index came further, or failed; null once the docket is closed. */
export const searchChanged = broadcast('search.changed', stateSchema.nullable());
