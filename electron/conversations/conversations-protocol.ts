/** What the parent asks of the process that holds the conversations, and what it answers. The process reads the parsed store itself. */
import { z } from 'zod';
import {
  type ChainOccurrence,
  type ConversationPage,
  conversationScopeSchema,
  type readConversationMessage,
} from '../../shared/contracts/conversation.contract.ts';
import { evidenceIdSchema } from '../../shared/domain/ids.ts';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';

const heldSchema = z.object({ id: evidenceIdSchema, sha256: sha256Schema });

/** Splits more evidence into its messages; they count from the next `join` on. `parsedStore` is the folder of its packs. */
const addSchema = z.object({ ask: z.literal('add'), parsedStore: z.string(), evidence: z.array(heldSchema) });
const forgetSchema = z.object({ ask: z.literal('forget'), evidence: z.array(evidenceIdSchema) });
/** Brings the copies together; `domains` are of the agency's own mail. */
const joinSchema = z.object({ ask: z.literal('join'), domains: z.array(z.string()).readonly() });
/** What an officer should know of all that is joined. */
const findingsSchema = z.object({ ask: z.literal('findings') });
const pageSchema = z.object({
  ask: z.literal('page'),
  scope: conversationScopeSchema,
  /** Of a case: the evidence that is linked to it. */
  linked: z.array(evidenceIdSchema),
  words: z.string(),
  from: z.int().nonnegative(),
  limit: z.int().positive(),
});
const messageSchema = z.object({ ask: z.literal('message'), message: z.string() });
const chainSchema = z.object({
  ask: z.literal('chain'),
  parsedStore: z.string(),
  evidence: heldSchema,
  /** Of a message that is attached there; empty for the evidence itself. */
  attachment: z.array(z.int().nonnegative()),
});

export const conversationsRequestSchema = z.discriminatedUnion('ask', [
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
  z.object({ isDone: z.literal(true) }),
  z.object({ findings: z.custom<readonly ChainFinding[]>() }),
  z.object({ page: z.custom<PageAnswer>() }),
  z.object({ message: z.custom<MessageAnswer>() }),
  z.object({ occurrences: z.custom<readonly ChainOccurrence[]>() }),
  z.object({ reason: z.string() }),
]);
export type ConversationsAnswer = z.infer<typeof conversationsAnswerSchema>;
