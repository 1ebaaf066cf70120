/** The attachments of messages as pieces of evidence of their own. */
import { Readable } from 'node:stream';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { isDocument } from '../../shared/mail/mail-format.ts';
import type { MailAttachment, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { type Candidate, type CandidatePorts, candidatesOfStored } from './candidates.ts';
import { type FileTally, failFile, openTallyInside } from './file-tally.ts';
import type { ParsedStore } from './parsed-store.ts';
import type { AttachmentRequest, ReadingJob } from './reading-protocol.ts';

/** A message whose attachments are wanted. */
export interface Carrier {
  readonly tally: FileTally;
  readonly job: ReadingJob;
}

interface AttachmentPorts extends CandidatePorts {
  readonly parsedStore: Pick<ParsedStore, 'get'>;
  /** Takes an attachment out of its message, in a child. */
  extract(request: AttachmentRequest): Promise<Result<Uint8Array>>;
}

/** Messages that were read before; what was not has none. An attachment that cannot be taken out fails under its own name. */
export async function* attachmentCandidates(
  carriers: readonly Carrier[],
  ports: AttachmentPorts,
): AsyncGenerator<Result<Candidate>> {
  for (const { tally, job } of carriers) {
    const message = await ports.parsedStore.get(job.sha256);
    for (const { place, name } of message ? placesOf(message) : [])
      yield* candidatesAt(openTallyInside(tally, name), { attachmentOf: job, place }, ports);
  }
}

interface Place {
  readonly place: number[];
  /** For the receipt: where it lies, and what it is called. */
  readonly name: string;
}

function placesOf({ attachments }: ParsedMessage, outside: readonly number[] = []): Place[] {
  return attachments.flatMap((attachment, index) => {
    const place = [...outside, index];
    const inside = attachment.message ? placesOf(attachment.message, place) : [];
    return isOfItsOwn(attachment) ? [{ place, name: nameOf(attachment, place) }, ...inside] : inside;
  });
}

/** A picture of the text is part of the text, and winmail.dat only the wrapping of others. */
function isOfItsOwn({ sha256, size, mediaType, disposition, contentId }: MailAttachment): boolean {
  const isPicture = mediaType.startsWith('image/') && (disposition === 'inline' || contentId !== null);
  return sha256 !== null && size !== 0 && !isPicture && mediaType !== 'application/ms-tnef';
}

function nameOf({ name, mediaType }: MailAttachment, place: readonly number[]): string {
  return `attachment ${place.map((index) => index + 1).join('.')}, ${name ?? mediaType}`;
}

async function* candidatesAt(
  tally: FileTally,
  request: AttachmentRequest,
  ports: AttachmentPorts,
): AsyncGenerator<Result<Candidate>> {
  const content = await ports.extract(request);
  if (!content.ok) return failFile(tally, content);
  const stored = await ports.evidence.putStream(Readable.from([content.value]));
  if (!stored.ok) return yield stored;
  const attachedTo = { sha256: request.attachmentOf.sha256, place: request.place };
  for await (const found of candidatesOfStored(stored.value, tally, ports)) {
    // What a zip holds lies in the zip, which is what was attached.
    const isItself = found.ok && found.value.tally === tally;
    yield isItself ? ok({ ...found.value, message: { ...found.value.message, attachedTo } }) : found;
  }
}

/** Formats that have attachments. */
export function mayCarry({ format }: ReadingJob): boolean {
  return !isDocument(format);
}
