import { ok, type Result } from '../../shared/kernel/result.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import type { MailAttachment, MessageNote, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { sha256Of } from '../disk/sha256.ts';
import {
  type MailSource,
  type MessagePart,
  type OpenedMessage,
  type ReadingLimits,
  sourceOf,
} from './readers/opened-message.ts';
import { formatOfPart, readers } from './readers/readers.ts';

const deepestEmbedding = 5;
const mostEmbedded = 100;
const mostAttachments = 2_000;

/** How deep the reading is, and how many attached messages may still be read: shared by all levels of one message. */
interface Embedding {
  readonly depth: number;
  readonly budget: { left: number };
}

/**
 * Reads one message of any format, and the messages attached to it. Refuses by name what is damaged beyond reading; where only the body is, the
 * reading is of the header alone and says so. Throws the system's errors.
 */
export async function readMessage(
  source: MailSource,
  format: MailFormat,
  limits: ReadingLimits,
): Promise<Result<ParsedMessage>> {
  const opened = await readers[format](source, limits);
  return opened.ok ? ok(await parsedOf(opened.value, limits, { depth: 0, budget: { left: mostEmbedded } })) : opened;
}

async function parsedOf(
  { facts, notes, parts }: OpenedMessage,
  limits: ReadingLimits,
  embedding: Embedding,
): Promise<ParsedMessage> {
  if (parts.length > mostAttachments) notes.add('listShortened');
  const attachments: MailAttachment[] = [];
  let wrapped: ParsedMessage | undefined;
  for (const part of parts.slice(0, mostAttachments)) {
    const isIncomplete = limits.isCutOff && part === parts.at(-1);
    const attachment = await readPart(part, isIncomplete, embedding, notes);
    attachments.push(attachment);
    if (isWrapper(attachment)) wrapped ??= attachment.message;
  }
  return { ...withBodyOf(facts, wrapped), attachments, notes: [...notes] };
}

/** Outlook put the message itself into winmail.dat, and not only beside it. */
function isWrapper({ mediaType, name }: MailAttachment): boolean {
  return mediaType === 'application/ms-tnef' || /^winmail\.dat$/i.test(name ?? '');
}

function withBodyOf(facts: OpenedMessage['facts'], wrapped: ParsedMessage | undefined): OpenedMessage['facts'] {
  if (!wrapped) return facts;
  const { text, html, threadIndex, threadTopic } = wrapped;
  return {
    ...(threadIndex !== undefined && { threadIndex }),
    ...(threadTopic !== undefined && { threadTopic }),
    ...facts,
    text: facts.text?.trim() ? facts.text : text,
    html: facts.html ?? html,
  };
}

async function readPart(
  part: MessagePart,
  isIncomplete: boolean,
  embedding: Embedding,
  notes: Set<MessageNote>,
): Promise<MailAttachment> {
  const { name, mediaType, disposition, contentId } = part;
  const content = isIncomplete ? undefined : part.content();
  const message = isIncomplete ? undefined : await readEmbedded(part, content, embedding, notes);
  return {
    name,
    mediaType,
    disposition,
    contentId,
    size: content?.length ?? null,
    sha256: content ? sha256Of(content) : null,
    ...(message && { message }),
  };
}

const wholeMessage: ReadingLimits = { isCutOff: false, headersOnly: false };

async function readEmbedded(
  part: MessagePart,
  content: Buffer | undefined,
  { depth, budget }: Embedding,
  notes: Set<MessageNote>,
): Promise<ParsedMessage | undefined> {
  const open = openerOf(part, content);
  if (!open) return undefined;
  if (depth >= deepestEmbedding || budget.left <= 0) {
    notes.add('embeddedNotRead');
    return undefined;
  }
  budget.left--;
  const opened = await open();
  const embedded = opened.ok ? await parsedOf(opened.value, wholeMessage, { depth: depth + 1, budget }) : undefined;
  if (!embedded || embedded.notes.includes('embeddedNotRead')) notes.add('embeddedNotRead');
  return embedded;
}

/** How the message inside a part is opened, or undefined where the part is none. */
export function openerOf(
  part: MessagePart,
  content: Buffer | undefined,
): (() => Promise<Result<OpenedMessage>>) | undefined {
  if (part.open) return part.open;
  const format = content && formatOfPart(part.mediaType, part.name, content);
  return format && content ? () => readers[format](sourceOf(content), wholeMessage) : undefined;
}
