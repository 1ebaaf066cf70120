/** winmail.dat: a message, or what Internet mail could not carry of one, as Outlook wraps it (MS-OXTNEF). */
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { decodeCodePage } from './code-page.ts';
import { type MapiProperties, openMapiMessage, property, textOf } from './mapi-message.ts';
import type { MailReader, MessagePart } from './opened-message.ts';
import { readTnefProperties, type TnefProperties } from './tnef-properties.ts';

/** Attribute ids, MS-OXTNEF 2.1.3.3, without the high half that tells the type. */
const attribute = {
  messageClass: 0x8008,
  subject: 0x8004,
  dateSent: 0x8005,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRenderData: 0x9002,
  messageProperties: 0x9003,
  recipients: 0x9004,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const;

const headerBytes = 6;
const attributeHeader = 9;
const checksumBytes = 2;
const mostAttributes = 100_000;

interface Attribute {
  readonly id: number;
  readonly value: Buffer;
}

interface Wrapped {
  properties: Map<number, string | number | boolean | Uint8Array>;
  recipients: MapiProperties[];
  attachments: { properties: TnefProperties; title?: string; data?: Buffer }[];
}

export const readTnefMessage: MailReader = async (source, limits) => {
  const bytes = source.bytes();
  if (limits.headersOnly || bytes.length < headerBytes || bytes.readUInt32LE(0) !== 0x223e9f78)
    return refuse('mail.damaged', 'The winmail.dat is damaged. Its original is kept.');
  const { properties, recipients, attachments } = unwrap(attributesOf(bytes));
  return ok(openMapiMessage({ properties, recipients, parts: attachments.map(partOf) }));
};

/** Ends where the next attribute does not fit: what stands before it is read all the same. */
function* attributesOf(bytes: Buffer): Generator<Attribute> {
  let at = headerBytes;
  for (let count = 0; count < mostAttributes && at + attributeHeader <= bytes.length; count++) {
    const end = at + attributeHeader + bytes.readUInt32LE(at + 5);
    if (end > bytes.length) return;
    yield { id: bytes.readUInt16LE(at + 1), value: bytes.subarray(at + attributeHeader, end) };
    at = end + checksumBytes;
  }
}

function unwrap(attributes: Iterable<Attribute>): Wrapped {
  const wrapped: Wrapped = { properties: new Map(), recipients: [], attachments: [] };
  let codePage = 1252;
  for (const { id, value } of attributes) {
    const text = (): string => decodeCodePage(value, codePage).replace(/\0+$/, '');
    const attachment = wrapped.attachments.at(-1);
    if (id === attribute.codePage && value.length >= 4) codePage = value.readUInt32LE(0) || codePage;
    else if (id === attribute.subject) fill(wrapped, property.subject, text());
    else if (id === attribute.body) fill(wrapped, property.body, text());
    else if (id === attribute.dateSent) fill(wrapped, property.clientSubmitTime, dateOf(value));
    else if (id === attribute.messageProperties)
      for (const [each, read] of readTnefProperties(value, codePage)[0] ?? []) wrapped.properties.set(each, read);
    else if (id === attribute.recipients) wrapped.recipients = readTnefProperties(value, codePage, true);
    else if (id === attribute.attachRenderData) wrapped.attachments.push({ properties: new Map() });
    else if (attachment && id === attribute.attachTitle) attachment.title = text();
    else if (attachment && id === attribute.attachData) attachment.data = value;
    else if (attachment && id === attribute.attachProperties)
      attachment.properties = readTnefProperties(value, codePage)[0] ?? attachment.properties;
  }
  return wrapped;
}

/** Properties say the same with more care, so they win. */
function fill({ properties }: Wrapped, id: number, value: string | undefined): void {
  if (value !== undefined && !properties.has(id)) properties.set(id, value);
}

/** A DTR (MS-OXTNEF 2.1.3.3.5): year, month, day, hour, minute, second as 16-bit numbers, without a zone. */
function dateOf(value: Buffer): string | undefined {
  if (value.length < 12) return undefined;
  const [year = 0, ...rest] = Array.from({ length: 6 }, (_, index) => value.readUInt16LE(index * 2));
  const [month, day, hour, minute, second] = rest.map((each) => String(each).padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** A message inside is a winmail.dat of its own, after the 16 bytes that name its interface. */
const embeddedMessage = 5;
const interfaceBytes = 16;

function partOf({ properties, title, data }: Wrapped['attachments'][number]): MessagePart {
  const isMessage = properties.get(property.attachMethod) === embeddedMessage;
  const held = properties.get(property.attachData);
  const content = held instanceof Uint8Array ? Buffer.from(held.subarray(isMessage ? interfaceBytes : 0)) : data;
  return {
    name:
      textOf(properties, property.attachLongFilename) ?? title ?? textOf(properties, property.attachFilename) ?? null,
    mediaType: isMessage
      ? 'application/ms-tnef'
      : (textOf(properties, property.attachMimeTag)?.toLowerCase() ?? 'application/octet-stream'),
    disposition: 'attachment',
    contentId: textOf(properties, property.attachContentId)?.replace(/^<|>$/g, '') ?? null,
    content: () => content ?? Buffer.alloc(0),
  };
}
