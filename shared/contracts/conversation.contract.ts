/** Conversations: every message in the evidence once, however often it was received, printed or quoted. */
import { z } from 'zod';
import { caseIdSchema, evidenceIdSchema } from '../domain/ids.ts';
import { instantSchema } from '../kernel/instant.ts';
import { broadcast, contract } from './contract.ts';

/** Names a message by its first copy: `E-3fa4b2c19d#0`, the evidence and the line. */
const messageIdSchema = z.string().min(1).max(300);

const attachmentPlacesSchema = z.array(z.int().nonnegative()).readonly();

const sentSchema = z.strictObject({
  /** As written. */
  raw: z.string(),
  /** The clock as shown, without zone. */
  shown: z.string(),
  precision: z.enum(['second', 'minute', 'day']),
  zone: z
    .strictObject({
      id: z.string(),
      offsetMinutes: z.number(),
      why: z.enum(['stated', 'copies', 'pageHead', 'carrier', 'seat']),
    })
    .nullable(),
  utc: instantSchema.nullable(),
});
export type ShownSent = z.output<typeof sentSchema>;

const headSchema = {
  sent: sentSchema.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  subject: z.string().nullable(),
};

const answeredSchema = z.strictObject({
  message: messageIdSchema,
  from: z.string().nullable(),
  shown: z.string().nullable(),
});

const rowSchema = z.strictObject({
  message: messageIdSchema,
  /** The evidence that is the message itself; null where it is known only as printed or quoted. */
  evidence: evidenceIdSchema.nullable(),
  /** The evidence with its best copy. */
  source: evidenceIdSchema,
  /** Where the best copy is a message that is attached to `source`, or stands in one: its place there; else empty. */
  attachment: attachmentPlacesSchema,
  ...headSchema,
  conversation: messageIdSchema,
  answers: answeredSchema.nullable(),
  /** How many copies there are, itself among them. */
  copies: z.int().positive(),
  findings: z.array(z.strictObject({ kind: z.string(), sentence: z.string() })).readonly(),
});
export type ConversationRow = z.output<typeof rowSchema>;

/** How far the messages are read, in pieces of evidence. */
const stateSchema = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  isReady: z.boolean(),
  /** Grows with every new reading: rows of two readings do not belong together. */
  revision: z.int().nonnegative(),
  /** Why they cannot be read, as a sentence; null where all is well. */
  failure: z.string().nullable(),
});
export type ConversationState = z.output<typeof stateSchema>;

/** Which messages: all, those with a copy among a case's evidence, or one conversation by a message or by the evidence it stands in. */
export const conversationScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('case'), id: caseIdSchema }),
  z.strictObject({ kind: z.literal('conversation'), id: messageIdSchema }),
  z.strictObject({ kind: z.literal('withEvidence'), evidence: evidenceIdSchema }),
]);
export type ConversationScope = z.output<typeof conversationScopeSchema>;

/** The most rows that one call answers. */
const mostConversationRows = 500;

const pageSchema = z.strictObject({
  state: stateSchema,
  rows: z.array(rowSchema).readonly(),
  /** How many there are in all. */
  count: z.int().nonnegative(),
  /** Of how many conversations. */
  conversations: z.int().nonnegative(),
  /** Pieces of evidence that could not be read: what they say is missing. */
  unread: z.int().nonnegative(),
});
export type ConversationPage = z.output<typeof pageSchema>;

const askedSchema = z.strictObject({
  scope: conversationScopeSchema,
  words: z.string().max(500),
  from: z.int().nonnegative(),
  limit: z.int().min(1).max(mostConversationRows),
});
export type ConversationAsked = z.output<typeof askedSchema>;

/**
 * Rows of a timeline, earliest first, corrected by quoting; `words` must all stand in sender, recipients, subject, date or text. While the evidence is
 * still being read it answers no rows and how far that is (`conversation.changed` tells more). Refuses with `docket.noneOpen` or a `child.` code.
 */
export const readConversation = contract('conversation.readPage', askedSchema, pageSchema);

const copySchema = z.strictObject({
  source: evidenceIdSchema,
  /** It stands in the message that is attached there at this place; empty where it stands in the source itself. */
  attachment: attachmentPlacesSchema,
  /** From 1; 0 is the header of a received message. */
  line: z.int().nonnegative(),
  form: z.enum(['native', 'page', 'labels', 'opening', 'notes']),
  /** Why it was taken for the same message as the first copy; null for the first. */
  why: z.string().nullable(),
});
export type MessageCopy = z.output<typeof copySchema>;

const messageSchema = z.strictObject({
  row: rowSchema,
  cc: z.string().nullable(),
  text: z.string(),
  copies: z.array(copySchema).readonly(),
});

/** One message with its text and where all its copies stand; null where there is none (any more). Refuses as `conversation.readPage` does, and with `conversation.reading`. */
export const readConversationMessage = contract(
  'conversation.readMessage',
  z.strictObject({ message: messageIdSchema }),
  messageSchema.nullable(),
);

const occurrenceSchema = z.strictObject({
  line: z.int().nonnegative(),
  endLine: z.int().nonnegative(),
  /** 0 for the message itself or a printed one, 1 for what it quotes, and so on down. */
  level: z.int().nonnegative(),
  form: copySchema.shape.form,
  ...headSchema,
  cc: z.string().nullable(),
  text: z.string(),
  redacted: z.array(z.string()).readonly(),
  /** The message it is a copy of; null while the rest of the evidence is being read. */
  message: z.strictObject({ row: rowSchema, copies: z.array(copySchema).readonly() }).nullable(),
});
export type ChainOccurrence = z.output<typeof occurrenceSchema>;

/** What one piece of evidence, or the message that is attached to it at `attachment`, quotes or prints, in its order; the message itself first, where it is one. Refuses as `conversation.readPage` does. */
export const readChain = contract(
  'conversation.readChain',
  z.strictObject({ evidence: evidenceIdSchema, attachment: attachmentPlacesSchema.default([]) }),
  z.strictObject({ state: stateSchema, occurrences: z.array(occurrenceSchema).max(5_000).readonly() }),
);

/** Reading went on, or something was recorded that changes it; null once the docket is closed. */
export const conversationsChanged = broadcast('conversation.changed', stateSchema.nullable());
