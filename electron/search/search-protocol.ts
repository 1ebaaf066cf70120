/** What the parent asks of the searching process, and what it answers. Texts of messages never cross: the process reads the parsed store itself. */
import { z } from 'zod';
import { evidenceIdSchema } from '../../shared/domain/ids.ts';
import { headSchema } from '../../shared/journal/entry.ts';
import { instantSchema } from '../../shared/kernel/instant.ts';
import { localDateSchema } from '../../shared/kernel/local-date.ts';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import type { FileText } from '../../shared/mail/file-text.ts';
import { fileTallySchema, fileWords } from '../../shared/search/file-tally.ts';
import { searchOrders } from '../../shared/search/saved-search.ts';
import { type SearchQuery, searchedKinds } from '../../shared/search/search-query.ts';
import type { SearchedDocument } from '../../shared/search/searched-document.ts';

/** Opens the index for writing. */
const openSchema = z.object({ ask: z.literal('open'), folder: z.string(), anew: z.boolean() });

export type HeldEvidence = z.infer<typeof heldEvidenceSchema>;

const heldEvidenceSchema = z.object({
  kind: z.enum(['message', 'document']),
  id: evidenceIdSchema,
  day: localDateSchema,
  about: z.array(z.string()),
  sha256: sha256Schema,
  /** Not of a file that is kept as it is. */
  mayHoldMessages: z.boolean(),
});

/** One transaction: all of it, with the cursor that says how far the journal is applied. */
const applySchema = z.object({
  ask: z.literal('apply'),
  folder: z.string(),
  timeZone: z.string(),
  /** The folder of the packs that mail is read from. */
  parsedStore: z.string(),
  /** The folder of the conversations that take with them what is read; null where none are kept. */
  conversations: z.string().nullable(),
  records: z.array(z.custom<SearchedDocument>()),
  /** Of these kinds there is nothing but these: what else the index has of them goes. */
  nothingElse: z.object({ kinds: z.array(z.enum(searchedKinds)), keys: z.array(z.string()) }).optional(),
  evidence: z.array(heldEvidenceSchema),
  /** Words of files, as they were read. */
  contents: z.array(z.object({ sha256: sha256Schema, read: z.custom<FileText>(), isWhole: z.boolean() })),
  gone: z.array(z.string()),
  cursor: z.array(headSchema),
});
export type ApplyRequest = z.infer<typeof applySchema>;

/** Asks which files are still to be read: of those whose digests come after `after`, at most `limit`. */
const waitingSchema = z.object({
  ask: z.literal('waiting'),
  folder: z.string(),
  after: z.string(),
  limit: z.int().positive(),
});

const waitingFileSchema = z.object({
  sha256: sha256Schema,
  /** Where it is enclosed; with an empty place it is the evidence itself. */
  enclosedIn: z.array(z.object({ id: evidenceIdSchema, place: z.array(z.int().nonnegative()) })),
});
export type WaitingFile = z.infer<typeof waitingFileSchema>;

/** Asks what is known of the words of some files. */
const fileWordsSchema = z.object({ ask: z.literal('fileWords'), path: z.string(), sha256: z.array(sha256Schema) });
export type FileWordsRequest = z.infer<typeof fileWordsSchema>;

export const fileWordsRowSchema = z.object({ sha256: sha256Schema, words: z.enum(fileWords) });
export type FileWordsRow = z.infer<typeof fileWordsRowSchema>;

const findSchema = z.object({
  ask: z.literal('find'),
  /** The file of the index, as `open` answered it. */
  path: z.string(),
  query: z.custom<SearchQuery>(),
  kinds: z.array(z.enum(searchedKinds)).readonly(),
  order: z.enum(searchOrders),
  limit: z.int().positive(),
  offset: z.int().nonnegative(),
});
export type WaitingRequest = z.infer<typeof waitingSchema>;
export type FindRequest = z.infer<typeof findSchema>;

export const searchRequestSchema = z.discriminatedUnion('ask', [
  openSchema,
  applySchema,
  waitingSchema,
  fileWordsSchema,
  findSchema,
]);

/** Another copy of a message, which fits as well. */
export const copySchema = z.object({
  id: z.string(),
  day: localDateSchema,
  attachmentCount: z.int().nonnegative(),
});
export type FoundCopy = z.infer<typeof copySchema>;

/** `title`, `sender` and `snippet` with marks around what was found. */
export const foundSchema = z.object({
  kind: z.enum(searchedKinds),
  id: z.string(),
  day: localDateSchema,
  at: instantSchema.nullable(),
  attachmentCount: z.int().nonnegative(),
  title: z.string(),
  sender: z.string(),
  snippet: z.string(),
  /** The snippet stands in what it quotes: others said it. */
  isQuoted: z.boolean(),
  /** The name of the attached file in whose text the snippet stands. */
  attachment: z.string().nullable(),
  /** The newest first. */
  copies: z.array(copySchema).readonly(),
});

export type FoundRow = z.infer<typeof foundSchema>;

const foundPageSchema = z.object({
  found: z.array(foundSchema),
  /** Of what was found; copies of one message are one. */
  count: z.int().nonnegative(),
  copyCount: z.int().nonnegative(),
  /** There are more than were counted. */
  isMore: z.boolean(),
  milliseconds: z.number().nonnegative(),
});
export type FoundPage = z.infer<typeof foundPageSchema>;

export const searchAnswerSchema = z.union([
  z.object({ path: z.string(), cursor: z.array(headSchema) }),
  /** `isWhole`: whether the last joining of the conversations is still of all that they hold; true where none are kept. */
  z.object({ isApplied: z.literal(true), files: fileTallySchema, isWhole: z.boolean() }),
  z.object({ waiting: z.array(waitingFileSchema), files: fileTallySchema }),
  foundPageSchema,
  z.object({ fileWords: z.array(fileWordsRowSchema) }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
