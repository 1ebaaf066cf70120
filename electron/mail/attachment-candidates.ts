/** The attachments of messages as pieces of evidence of their own. */
import { Readable } from 'node:stream';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { enclosedFiles } from '../../shared/mail/enclosed-files.ts';
import { isDocument } from '../../shared/mail/mail-format.ts';
import type { MailAttachment } from '../../shared/mail/parsed-message.ts';
import { type Candidate, type CandidatePorts, candidatesOfStored, type Finds } from './candidates.ts';
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
export async function* attachmentCandidates(carriers: readonly Carrier[], ports: AttachmentPorts): Finds {
  for (const { tally, job } of carriers) {
    const message = await ports.parsedStore.get(job.sha256);
    for (const { place, attachment } of message ? enclosedFiles(message) : [])
      yield* candidatesAt(
        openTallyInside(tally, nameOf(attachment, place)),
        { attachmentOf: job, place: [...place] },
        ports,
      );
  }
}

/** For the receipt: where it lies, and what it is called. */
function nameOf({ name, mediaType }: MailAttachment, place: readonly number[]): string {
  return `attachment ${place.map((index) => index + 1).join('.')}, ${name ?? mediaType}`;
}

async function* candidatesAt(tally: FileTally, request: AttachmentRequest, ports: AttachmentPorts): Finds {
  const content = await ports.extract(request);
  if (!content.ok) return failFile(tally, content);
  const stored = await ports.evidence.putStream(Readable.from([content.value]));
  if (!stored.ok) return yield stored;
  const attachedTo = { sha256: request.attachmentOf.sha256, place: request.place };
  for await (const found of candidatesOfStored(stored.value, tally, ports)) {
    // What a zip holds lies in the zip, which is what was attached.
    const told = (one: Candidate) => (one.tally === tally ? { ...one, message: { ...one.message, attachedTo } } : one);
    yield found.ok ? ok(found.value.map(told)) : found;
  }
}

/** Formats that have attachments. */
export function mayCarry({ format }: ReadingJob): boolean {
  return !isDocument(format);
}
