/** One message of a .pst or .ost, taken apart as any other; what makes it itself is told apart from where it lies. */
import { createHash } from 'node:crypto';
import type { PSTAttachment, PSTMessage } from 'pst-extractor';
import { ok, type Refusal, refuse } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { type MapiProperties, openMapiMessage, property } from './mapi-message.ts';
import type { MailReader, MessagePart, OpenedMessage } from './opened-message.ts';
import { openStoreFile, type StoreFile } from './store-file.ts';

let opened: { readonly path: string; readonly file: StoreFile } | undefined;

/** The store that was asked for last stays open: a process reads one after the other. Throws where it cannot be opened. */
export function storeAt(path: string): StoreFile {
  if (opened?.path !== path) {
    opened?.file.close();
    opened = undefined;
    opened = { path, file: openStoreFile(path) };
  }
  return opened.file;
}

export const readStoreMessage: MailReader = async ({ path, offset }, { headersOnly }) => {
  if (headersOnly)
    return refuse('mail.damaged', 'The message is damaged so that reading it never ends; the store is kept whole.');
  try {
    const store = storeAt(path);
    return ok(openStored(store.message(offset), store.folderOf(offset)));
  } catch (error) {
    return refuseDamaged(error);
  }
};

/** The package throws plain errors about damage; the system's have a code, and are not about the message. */
export function refuseDamaged(error: unknown): Refusal {
  if (!(error instanceof Error) || 'code' in error) throw error;
  return refuse('mail.damaged', `The message is damaged (${error.message.split('\n')[0]}); the store is kept whole.`);
}

function openStored(message: PSTMessage, folder?: string): OpenedMessage {
  return openMapiMessage({
    properties: propertiesOf(message),
    recipients: recipientsOf(message),
    parts: attachmentsOf(message).map((attachment) => partOf(attachment, message)),
    rtf: message.bodyRTF,
    ...(folder !== undefined && { folder }),
  });
}

function propertiesOf(message: PSTMessage): MapiProperties {
  const properties = new Map<number, string>([
    [property.messageClass, message.messageClass],
    [property.subject, message.subject],
    [property.clientSubmitTime, message.clientSubmitTime?.toISOString() ?? ''],
    [property.deliveryTime, message.messageDeliveryTime?.toISOString() ?? ''],
    [property.sentRepresentingName, message.sentRepresentingName],
    [property.sentRepresentingAddress, message.sentRepresentingEmailAddress],
    [property.conversationTopic, message.conversationTopic],
    [property.transportHeaders, message.transportMessageHeaders],
    [property.senderName, message.senderName],
    [property.senderAddress, message.senderEmailAddress],
    [property.body, message.body],
    [property.bodyHtml, message.bodyHTML],
    [property.internetMessageId, message.internetMessageId],
    [property.inReplyTo, message.inReplyToId],
  ]);
  for (const [id, text] of properties) if (text === '') properties.delete(id);
  return properties;
}

function recipientsOf(message: PSTMessage): MapiProperties[] {
  return Array.from({ length: message.numberOfRecipients }, (_, index) => message.getRecipient(index)).flatMap(
    (recipient) =>
      recipient
        ? [
            new Map<number, string | number>([
              [property.recipientType, recipient.recipientType],
              [property.displayName, recipient.displayName],
              [property.emailAddress, recipient.emailAddress],
              [property.smtpAddress, recipient.smtpAddress],
            ]),
          ]
        : [],
  );
}

function attachmentsOf(message: PSTMessage): PSTAttachment[] {
  return Array.from({ length: message.numberOfAttachments }, (_, index) => message.getAttachment(index));
}

/** MS-OXCMSG 2.2.2.9, afEmbeddedMessage. */
const embedded = 5;

/**
 * Undefined where an attachment is no message. The package opens one only where the attachment has a node, and gives it none (1.12): its carrier's
 * stands in for it. To be asked once of each attachment, for asking changes it.
 */
function messageIn(attachment: PSTAttachment, carrier: PSTMessage): PSTMessage | undefined {
  if (attachment.attachMethod !== embedded) return undefined;
  Reflect.set(attachment, 'descriptorIndexNode', Reflect.get(carrier, 'descriptorIndexNode'));
  return attachment.embeddedPSTMessage ?? undefined;
}

function partOf(attachment: PSTAttachment, carrier: PSTMessage): MessagePart {
  const inner = messageIn(attachment, carrier);
  return {
    name: attachment.longFilename || attachment.filename || inner?.subject || attachment.displayName || null,
    mediaType: inner ? 'application/vnd.ms-outlook' : attachment.mimeTag.toLowerCase() || 'application/octet-stream',
    disposition: attachment.isAttachmentInvisibleInHtml ? 'inline' : 'attachment',
    contentId: attachment.contentId.replace(/^<|>$/g, '') || null,
    content: () => contentOf(attachment),
    ...(inner && { open: async () => ok(openStored(inner)) }),
  };
}

/** Blocks as the store has them: reading by the byte would take hours. */
function contentOf(attachment: PSTAttachment): Buffer | undefined {
  if (attachment.attachMethod === embedded) return undefined;
  const stream = attachment.fileInputStream;
  const content = Buffer.alloc(stream?.length.toNumber() ?? 0);
  if (content.length > 0) stream?.readBlock(content);
  return content;
}

interface StoredIdentity {
  readonly sha256: Sha256;
  /** Characters of the account that was hashed. */
  readonly size: number;
}

/**
 * What makes a message of a store itself: what was written, by whom, to whom, when, with which attachments. A store has no bytes that are the
 * message and changes whenever Outlook opens it, so this is hashed in their place: the same message of a later copy of the store is known again.
 */
export function identityOf(message: PSTMessage): StoredIdentity {
  const account = JSON.stringify(accountOf(message));
  return { sha256: createHash('sha256').update(account).digest('hex') as Sha256, size: account.length };
}

function accountOf(message: PSTMessage): unknown[] {
  const attachments = attachmentsOf(message).map((attachment) => {
    const inner = messageIn(attachment, message);
    const content = inner
      ? accountOf(inner)
      : createHash('sha256')
          .update(contentOf(attachment) ?? '')
          .digest('hex');
    return [attachment.longFilename || attachment.filename, content];
  });
  const { displayTo, displayCC, displayBCC } = message;
  return [[...propertiesOf(message)], message.bodyRTF, [displayTo, displayCC, displayBCC], attachments];
}
