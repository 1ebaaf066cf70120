/** Messages as Outlook has them: a bag of MAPI properties, which .msg, winmail.dat and .pst each write in their own way. */
import { readMailDate } from '../../../shared/mail/mail-date.ts';
import type { MailAddress, MessageNote } from '../../../shared/mail/parsed-message.ts';
import { decodeEncodedWords } from '../encoded-words.ts';
import { type Envelope, readEnvelope } from '../envelope.ts';
import { keptBody } from './body-text.ts';
import { decodeCodePage } from './code-page.ts';
import type { MessagePart, OpenedMessage } from './opened-message.ts';
import { noteProtection, protectionOf } from './protection.ts';
import { type RtfBody, readCompressedRtf, readRtf } from './rtf-body.ts';

/** Values by property id (the tag's high half): times as ISO text in UTC. */
export type MapiProperties = ReadonlyMap<number, string | number | boolean | Uint8Array>;

interface MapiMessage {
  readonly properties: MapiProperties;
  readonly recipients: readonly MapiProperties[];
  readonly parts: readonly MessagePart[];
  readonly folder?: string;
  /** The body as RTF, decompressed; where the properties have it compressed, it stands there. */
  readonly rtf?: string;
}

/** Property ids of MS-OXPROPS. */
export const property = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentRepresentingName: 0x0042,
  sentRepresentingAddress: 0x0065,
  conversationTopic: 0x0070,
  conversationIndex: 0x0071,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtfCompressed: 0x1009,
  bodyHtml: 0x1013,
  internetMessageId: 0x1035,
  internetReferences: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  emailAddress: 0x3003,
  attachData: 0x3701,
  attachFilename: 0x3704,
  attachMethod: 0x3705,
  attachLongFilename: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  smtpAddress: 0x39fe,
  messageCodePage: 0x3ffd,
  internetCodePage: 0x3fde,
  senderSmtpAddress: 0x5d01,
  sentRepresentingSmtpAddress: 0x5d02,
} as const;

const recipientKinds = { to: 1, cc: 2, bcc: 3 } as const;
const mostRecipients = 5_000;

/**
 * The transport header, where the message came over the Internet, tells what it tells; properties fill what it leaves open. A message that was
 * never sent has no date, and none is made up.
 */
export function openMapiMessage(message: MapiMessage): OpenedMessage {
  const { properties, parts, folder } = message;
  const header = readEnvelope(Buffer.from(`${textOf(properties, property.transportHeaders) ?? ''}\n\n`));
  const notes = new Set<MessageNote>([...header.notes].filter((note) => !aboutHeader.has(note)));
  const { text, html } = bodiesOf(message);
  const envelope = envelopeOf(message, header.envelope);
  if (!envelope.date) notes.add('dateMissing');
  else if (envelope.date.precision === 'none') notes.add('dateUnreadable');
  if (message.recipients.length > mostRecipients) notes.add('listShortened');
  const protection = protectionOf({
    contentType: sealedType(properties) ?? header.contentType,
    parts,
    text: text ?? null,
  });
  noteProtection(protection, notes);
  const index = properties.get(property.conversationIndex);
  const topic = textOf(properties, property.conversationTopic);
  const facts = {
    ...envelope,
    text: keptBody(text, notes),
    html: keptBody(html, notes),
    ...(index instanceof Uint8Array && { threadIndex: Buffer.from(index).toString('hex') }),
    ...(topic && { threadTopic: topic }),
    ...(folder !== undefined && { folder }),
    ...(protection && { protection }),
  };
  return { facts, notes, parts };
}

/** What only a message that consists of a header can be accused of. */
const aboutHeader: ReadonlySet<MessageNote> = new Set([
  'headerMissing',
  'headerDamaged',
  'dateMissing',
  'dateUnreadable',
]);

export function textOf(properties: MapiProperties, id: number): string | undefined {
  const value = properties.get(id);
  return typeof value === 'string' ? value.replace(/\0+$/, '') : undefined;
}

function envelopeOf({ properties, recipients }: MapiMessage, header: Envelope): Envelope {
  const text = (id: number): string | undefined => textOf(properties, id) || undefined;
  const submitted = text(property.clientSubmitTime) ?? text(property.deliveryTime);
  const subject = text(property.subject);
  const ids = (id: number): string[] =>
    Array.from(text(id)?.matchAll(/<([^<>\s]{1,1000})>/g) ?? [], ([, each]) => each ?? '');
  const kind = (of: keyof typeof recipientKinds) => recipientsOf(recipients, recipientKinds[of]);
  return {
    messageId: header.messageId ?? text(property.internetMessageId)?.replace(/^\s*<|>\s*$/g, '') ?? null,
    inReplyTo: header.inReplyTo.length > 0 ? header.inReplyTo : ids(property.inReplyTo),
    references: header.references.length > 0 ? header.references : ids(property.internetReferences),
    date: header.date ?? (submitted ? readMailDate(submitted) : null),
    from: header.from.length > 0 ? header.from : senderOf(properties),
    to: header.to.length > 0 ? header.to : kind('to'),
    cc: header.cc.length > 0 ? header.cc : kind('cc'),
    bcc: header.bcc.length > 0 ? header.bcc : kind('bcc'),
    subject: subject === undefined ? header.subject : decodeEncodedWords(withoutPrefixLength(subject)),
    headerCount: header.headerCount,
    ...(header.threadIndex !== undefined && { threadIndex: header.threadIndex }),
    ...(header.threadTopic !== undefined && { threadTopic: header.threadTopic }),
  };
}

/** Stores keep the length of a prefix such as `RE: ` before the subject, after a character 1 (MS-PST 2.5.3.1.1.1). */
function withoutPrefixLength(subject: string): string {
  return subject.charCodeAt(0) === 1 ? subject.slice(2) : subject;
}

/** An Exchange address (`/O=...`) names nobody outside; the SMTP address is taken where there is one. */
function senderOf(properties: MapiProperties): MailAddress[] {
  const name = textOf(properties, property.sentRepresentingName) || textOf(properties, property.senderName) || '';
  const address = [
    property.sentRepresentingSmtpAddress,
    property.senderSmtpAddress,
    property.sentRepresentingAddress,
    property.senderAddress,
  ].flatMap((id) => textOf(properties, id) || []);
  const best = address.find((each) => each.includes('@')) ?? address[0] ?? '';
  return name || best ? [{ name, address: best }] : [];
}

function recipientsOf(recipients: readonly MapiProperties[], kind: number): MailAddress[] {
  return recipients
    .filter((each) => each.get(property.recipientType) === kind)
    .slice(0, mostRecipients)
    .map((each) => ({
      name: textOf(each, property.displayName) ?? '',
      address: textOf(each, property.smtpAddress) || textOf(each, property.emailAddress) || '',
    }));
}

function bodiesOf({ properties, rtf: decompressed }: MapiMessage): RtfBody {
  const html = htmlOf(properties);
  const text = textOf(properties, property.body);
  const rtf = properties.get(property.rtfCompressed);
  const fromRtf =
    html !== undefined
      ? {}
      : rtf instanceof Uint8Array
        ? readCompressedRtf(rtf)
        : readRtf(Buffer.from(decompressed ?? '', 'latin1'));
  const found = { html: html ?? fromRtf.html, text: text ?? fromRtf.text };
  return {
    ...(found.html !== undefined && { html: found.html }),
    ...(found.text !== undefined && { text: found.text }),
  };
}

function htmlOf(properties: MapiProperties): string | undefined {
  const html = properties.get(property.bodyHtml);
  if (typeof html === 'string') return html;
  if (!(html instanceof Uint8Array)) return undefined;
  const codePage = properties.get(property.internetCodePage);
  return decodeCodePage(html, typeof codePage === 'number' ? codePage : 65001);
}

/** Outlook keeps a sealed message whole in an attachment, and says so in the class (MS-OXOSMIME 2.1.1). */
function sealedType(properties: MapiProperties): string | undefined {
  const messageClass = textOf(properties, property.messageClass)?.toLowerCase() ?? '';
  if (messageClass.endsWith('.smime.multipartsigned')) return 'application/pkcs7-signature';
  return messageClass.endsWith('.smime') ? 'application/pkcs7-mime' : undefined;
}
