/** Outlook's .msg (MS-OXMSG): MAPI properties in a compound file. */
import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { checkCompoundFile } from './compound-file.ts';
import { type MapiProperties, openMapiMessage, property } from './mapi-message.ts';
import type { MailReader, MessagePart } from './opened-message.ts';

/** The package is CommonJS compiled from an ES module: Node gives its default export as a member of the module, other loaders as the module. */
const MsgReader = msgReader.default ?? msgReader;
type Reader = InstanceType<typeof MsgReader>;

/** The low half of a tag, for text in the code page that the message names (MS-OXCDATA 2.11.1). */
const string8 = '001e';

export const readOutlookMessage: MailReader = async (source, { headersOnly, isCutOff }) => {
  if (headersOnly || isCutOff)
    return refuse(
      'mail.damaged',
      'The Outlook message is too large, or damaged so that reading it never ends. Its original is kept.',
    );
  const bytes = source.bytes();
  const checked = checkCompoundFile(bytes);
  if (!checked.ok) return checked;
  const { reader, fields } = parse(bytes);
  if (fields.error || !fields.rawProps)
    return refuse('mail.damaged', 'The Outlook message is damaged: it has no properties. Its original is kept.');
  return ok(
    openMapiMessage({
      properties: propertiesOf(fields),
      recipients: (fields.recipients ?? []).map(propertiesOf),
      parts: (fields.attachments ?? []).map((attachment) => partOf(reader, attachment)),
    }),
  );
};

/** Which code page 8-bit strings are in is known only after a first reading. */
function parse(bytes: Buffer): { reader: Reader; fields: FieldsData } {
  const first = parseAs(bytes);
  const codePage = codePageOf(propertiesOf(first.fields));
  const hasStrings8 = first.fields.rawProps?.some(({ propertyTag }) => propertyTag?.endsWith(string8));
  return hasStrings8 && typeof codePage === 'number' && codePage > 0 ? parseAs(bytes, `cp${codePage}`) : first;
}

/** Some programs name only the code page of the HTML. */
function codePageOf(properties: MapiProperties): string | number | boolean | Uint8Array | undefined {
  return properties.get(property.messageCodePage) ?? properties.get(property.internetCodePage);
}

function parseAs(bytes: Buffer, ansiEncoding?: string): { reader: Reader; fields: FieldsData } {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  reader.parserConfig = { includeRawProps: true, ...(ansiEncoding && { ansiEncoding }) };
  return { reader, fields: reader.getFileData() };
}

const recipientKinds: Readonly<Record<string, number>> = { to: 1, cc: 2, bcc: 3 };

function propertiesOf({ rawProps = [] }: FieldsData): MapiProperties {
  const properties = new Map<number, string | number | boolean | Uint8Array>();
  for (const { propertyTag = '', value } of rawProps) {
    const id = Number.parseInt(propertyTag.slice(0, 4), 16);
    const read = readValue(propertyTag.slice(4), value);
    if (read !== undefined && !properties.has(id))
      properties.set(id, id === property.recipientType ? (recipientKinds[String(read)] ?? read) : read);
  }
  return properties;
}

/** The package declares text and bytes, and gives numbers and truth values too; times it gives in words of RFC 7231, in UTC. */
function readValue(type: string, value: unknown): string | number | boolean | Uint8Array | undefined {
  if (type === '0040' && typeof value === 'string') {
    const time = Date.parse(value);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Uint8Array ? value : undefined;
}

function partOf(reader: Reader, attachment: FieldsData): MessagePart {
  const isMessage = attachment.innerMsgContent === true;
  const name = attachment.fileName || attachment.fileNameShort || attachment.name || null;
  return {
    name: name && isMessage && !/\.msg$/i.test(name) ? `${name}.msg` : name,
    mediaType: isMessage
      ? 'application/vnd.ms-outlook'
      : (attachment.attachMimeTag?.toLowerCase() ?? 'application/octet-stream'),
    disposition: attachment.attachmentHidden ? 'inline' : 'attachment',
    contentId: attachment.pidContentId?.replace(/^<|>$/g, '') || null,
    content: () => Buffer.from(reader.getAttachment(attachment).content ?? []),
  };
}
