import {
  mostAttachmentText,
  mostPdfBytes,
  mostPictureBytes,
  readAttachmentText,
  readMediaType,
  readPdf,
  readPicture,
} from '../../shared/contracts/evidence.contract.ts';
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { isTextAttachment } from '../../shared/mail/attachment-preview.ts';
import { pictureTypeOf } from '../../shared/mail/picture-type.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketSession } from './docket-session.ts';
import { findAttachment, readAttachmentOf, readWholeOriginal } from './stored-evidence.ts';

interface FoundEvidence {
  readonly session: DocketSession;
  readonly row: Evidence;
}

/** A file that can be looked at: an attachment, or a document that is a piece of evidence by itself. */
interface PreviewedFile {
  readonly name: string | null;
  readonly mediaType: string;
  /** Null where the message ends inside it. */
  readonly size: number | null;
  bytes(): Promise<Result<Uint8Array>>;
}

/** Serves what can be looked at without leaving the workbench: texts, pictures and PDFs, each of bounded size and shown to be what it is called. */
export function servePreviews(serve: Serve, find: (id: EvidenceId) => Result<FoundEvidence>): void {
  serve(readPicture, async ({ evidence, attachment }) => {
    const file = await fileAt(evidence, attachment);
    if (!file.ok) return file;
    if (isLarger(file.value, mostPictureBytes))
      return refuse('attachment.tooLarge', 'The picture is larger than is drawn inside a message; it can be saved.');
    const bytes = await file.value.bytes();
    if (!bytes.ok) return bytes;
    const type = pictureTypeOf(bytes.value);
    if (type === undefined) return refuse('attachment.noPicture', 'What the message calls a picture is none.');
    return ok({ type, base64: Buffer.from(bytes.value).toString('base64') });
  });

  serve(readAttachmentText, async ({ evidence, attachment }) => {
    const file = await fileAt(evidence, attachment);
    if (!file.ok) return file;
    if (!isTextAttachment(file.value)) return refuse('attachment.noText', 'This attachment is not plain text.');
    if (isLarger(file.value, mostTextBytes))
      return refuse('attachment.tooLarge', 'The text is longer than is shown beside a message; it can be saved.');
    const bytes = await file.value.bytes();
    if (!bytes.ok) return bytes;
    const text = textOf(bytes.value);
    return ok({ text: text.slice(0, mostAttachmentText), isWhole: text.length <= mostAttachmentText });
  });

  serve(readPdf, async ({ evidence, attachment }) => {
    const file = await fileAt(evidence, attachment);
    if (!file.ok) return file;
    if (isLarger(file.value, mostPdfBytes))
      return refuse(
        'attachment.tooLarge',
        `The PDF is larger than ${mostPdfBytes / 2 ** 20} MB, the most whose pages are drawn here; a copy can be saved.`,
      );
    const bytes = await file.value.bytes();
    if (!bytes.ok || isPdf(bytes.value)) return bytes.ok ? ok({ bytes: bytes.value }) : bytes;
    return refuse('attachment.noPdf', 'What is called a PDF is none: its bytes show another kind of file.');
  });

  serve(readMediaType, async ({ evidence }) => {
    const found = find(evidence);
    return found.ok ? ok({ mediaType: await mediaTypeOf(found.value) }) : found;
  });

  async function fileAt(id: EvidenceId, place: readonly number[]): Promise<Result<PreviewedFile>> {
    const found = find(id);
    if (!found.ok) return found;
    const { session, row } = found.value;
    if (place.length > 0) {
      const attachment = await findAttachment(session, id, place);
      if (!attachment.ok) return attachment;
      return ok({ ...attachment.value, bytes: () => readAttachmentOf(session, row, place, attachment.value) });
    }
    const mediaType = (await mediaTypeOf(found.value)) ?? 'application/octet-stream';
    return ok({ name: null, mediaType, size: row.size, bytes: () => readWholeOriginal(session, row) });
  }
}

/** As the reader of the document found it. */
async function mediaTypeOf({ session, row }: FoundEvidence): Promise<string | null> {
  return (await (await session.messages()).get(row.sha256))?.mediaType ?? null;
}

function isLarger({ size }: PreviewedFile, most: number): boolean {
  return (size ?? Number.POSITIVE_INFINITY) > most;
}

/** ISO 32000-1, annex H, implementation note 13: some programs write a few bytes before the mark. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-');
}

/** Longer ones are not taken out of a message only to show how they begin. */
const mostTextBytes = 8 * 2 ** 20;

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
