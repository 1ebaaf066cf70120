/** What the parent asks of the processes that keep and read the conversations, and what they answer. They read the parsed store themselves. */
import { z } from 'zod';
import {
  type ChainOccurrence,
  type ConversationPage,
  conversationScopeSchema,
  type readConversationMessage,
} from '../../shared/contracts/conversation.contract.ts';
import { type EvidenceId, evidenceIdSchema } from '../../shared/domain/ids.ts';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';

const heldSchema = z.object({ id: evidenceIdSchema, sha256: sha256Schema });
export type HeldEvidence = z.infer<typeof heldSchema>;

/** The folder of the index, for writing. */
const kept = { folder: z.string() };
/** The index's file for questions, as `open` answered it. */
const readFrom = { path: z.string() };

const openSchema = z.object({ ask: z.literal('open'), ...kept, anew: z.boolean() });

/** Splits more evidence into its messages; they count from the next `join` on. `parsedStore` is the folder of its packs. */
const addSchema = z.object({ ask: z.literal('add'), ...kept, parsedStore: z.string(), evidence: z.array(heldSchema) });
const forgetSchema = z.object({ ask: z.literal('forget'), ...kept, evidence: z.array(evidenceIdSchema) });
/** Brings the copies together; `domains` are of the agency's own mail. */
const joinSchema = z.object({ ask: z.literal('join'), ...kept, domains: z.array(z.string()).readonly() });
/** What an officer should know of all that is joined. */
const findingsSchema = z.object({ ask: z.literal('findings'), ...readFrom });
const pageSchema = z.object({
  ask: z.literal('page'),
  ...readFrom,
  scope: conversationScopeSchema,
  /** Of a case: the evidence that is linked to it. */
  linked: z.array(evidenceIdSchema).readonly(),
  words: z.string(),
  from: z.int().nonnegative(),
  limit: z.int().positive(),
});
const messageSchema = z.object({ ask: z.literal('message'), ...readFrom, message: z.string() });
const chainSchema = z.object({
  ask: z.literal('chain'),
  ...readFrom,
  parsedStore: z.string(),
  evidence: heldSchema,
  /** Of a message that is attached there; empty for the evidence itself. */
  attachment: z.array(z.int().nonnegative()),
});

export const conversationsRequestSchema = z.discriminatedUnion('ask', [
  openSchema,
  addSchema,
  forgetSchema,
  joinSchema,
  findingsSchema,
  pageSchema,
  messageSchema,
  chainSchema,
]);
export type ConversationsRequest = z.infer<typeof conversationsRequestSchema>;
export type PageRequest = z.infer<typeof pageSchema>;

export type MessageAnswer = z.output<typeof readConversationMessage.reply>;
export type PageAnswer = Omit<ConversationPage, 'state'>;

/** The contract that brings these to a window parses them. */
export const conversationsAnswerSchema = z.union([
  /** `domains`: those for which all that is held was joined; null where more came or went since. */
  z.object({
    path: z.string(),
    held: z.custom<readonly EvidenceId[]>(),
    revision: z.int().nonnegative(),
    domains: z.array(z.string()).readonly().nullable(),
  }),
  /** Whether the last joining is still of all that is held. */
  z.object({ isWhole: z.boolean() }),
  z.object({ findings: z.custom<readonly ChainFinding[]>() }),
  z.object({ page: z.custom<PageAnswer>() }),
  z.object({ message: z.custom<MessageAnswer>() }),
  z.object({ occurrences: z.custom<readonly ChainOccurrence[]>() }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type ConversationsAnswer = z.infer<typeof conversationsAnswerSchema>;
