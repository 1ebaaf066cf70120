/** Evidence as the windows ask for it: by its id in the open docket. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { MailAttachment, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { sha256Of } from '../disk/sha256.ts';
import { readAttachment } from '../mail/read-attachment.ts';
import type { DocketSession } from './docket-session.ts';
import { safeFileName } from './safe-file-name.ts';

/** Refuses with `evidence.unknown`. */
export function findEvidence({ ledger }: DocketSession, id: EvidenceId): Result<Evidence> {
  const row = ledger.state().evidence.get(id);
  return row ? ok(row) : refuse('evidence.unknown', `There is no evidence ${id} in this docket.`);
}

/** A store's message is told from what it says and not by bytes of its own; refuses with `evidence.insideStore`. */
function refuseInsideStore({ id, format }: Evidence): Refusal | undefined {
  if (format !== 'pst') return undefined;
  return refuse(
    'evidence.insideStore',
    `${id} lies inside an Outlook store and has no bytes of its own: the store is the original.`,
  );
}

/** The whole original, its hash checked. Refuses with `evidence.insideStore`, or as the evidence store does. */
export async function readWholeOriginal(
  { ledger: { evidence } }: DocketSession,
  row: Evidence,
): Promise<Result<Uint8Array>> {
  const { id, sha256, size, container } = row;
  const insideStore = refuseInsideStore(row);
  if (insideStore) return insideStore;
  if (!container) return evidence.read(sha256);
  const slice = await evidence.readSlice(container.sha256, container.offset, size);
  if (!slice.ok || sha256Of(slice.value) === sha256) return slice;
  return refuse('evidence.damaged', `The stored mailbox that holds ${id} is not what was put there.`);
}

/** The beginning of an original, at most `limitBytes`, its hash not checked. Refuses with `evidence.insideStore`, or as the evidence store does. */
export async function readBeginning(
  { ledger: { evidence } }: DocketSession,
  row: Evidence,
  limitBytes: number,
): Promise<Result<Uint8Array>> {
  const { sha256, size, container } = row;
  const insideStore = refuseInsideStore(row);
  if (insideStore) return insideStore;
  return evidence.readSlice(container?.sha256 ?? sha256, container?.offset ?? 0, Math.min(size, limitBytes));
}

/** Refuses with `evidence.unknown`, `evidence.notMail` or `evidence.unreadable`. */
export async function findMessage(session: DocketSession, id: EvidenceId): Promise<Result<ParsedMessage>> {
  const found = findEvidence(session, id);
  if (!found.ok) return found;
  if (found.value.format === 'document') return refuse('evidence.notMail', `${id} is a document and not a message.`);
  const message = await (await session.messages()).get(found.value.sha256);
  return message
    ? ok(message)
    : refuse('evidence.unreadable', `The message ${id} cannot be read; its original can still be looked at and saved.`);
}

/** Refuses with `attachment.none`, or as `findMessage` does. */
export async function findAttachment(
  session: DocketSession,
  id: EvidenceId,
  place: readonly number[],
): Promise<Result<MailAttachment>> {
  const message = await findMessage(session, id);
  if (!message.ok) return message;
  const attachment = attachmentAt(message.value, place);
  return attachment ? ok(attachment) : refuse('attachment.none', `${id} has no attachment in this place.`);
}

/** An attachment with its bytes. Refuses as `findAttachment` and `readAttachmentOf` do. */
export async function attachmentOf(
  session: DocketSession,
  id: EvidenceId,
  place: readonly number[],
): Promise<Result<{ readonly attachment: MailAttachment; readonly bytes: Uint8Array }>> {
  const row = findEvidence(session, id);
  if (!row.ok) return row;
  const attachment = await findAttachment(session, id, place);
  if (!attachment.ok) return attachment;
  const bytes = await readAttachmentOf(session, row.value, place, attachment.value);
  return bytes.ok ? ok({ attachment: attachment.value, bytes: bytes.value }) : bytes;
}

/** For a file of its own: harmless, and with an ending. */
export function nameOfAttachment({ name, mediaType }: MailAttachment): string {
  return safeFileName(name ?? '', mediaType === 'message/rfc822' ? 'message.eml' : 'attachment');
}

/** What is told of an attachment by its place: `[1, 0]` is the first of the message that is the second. */
function attachmentAt({ attachments }: ParsedMessage, place: readonly number[]): MailAttachment | undefined {
  const [index = -1, ...inside] = place;
  const found = attachments[index];
  if (inside.length === 0 || !found) return found;
  return found.message && attachmentAt(found.message, inside);
}

/** The attachment's bytes, taken out of the stored original in a child, and checked to be those that the message was read with. */
export async function readAttachmentOf(
  session: DocketSession,
  { sha256, size, format, container }: Evidence,
  place: readonly number[],
  attachment: MailAttachment,
): Promise<Result<Uint8Array>> {
  if (format === 'document') return refuse('evidence.notMail', 'A document has no attachments.');
  const path = session.ledger.evidence.pathOf(container?.sha256 ?? sha256);
  const attachmentOf = { path, offset: container?.offset ?? 0, length: size, sha256, format };
  const content = await readAttachment({ attachmentOf, place: [...place] }, await session.reading());
  if (!content.ok || attachment.sha256 === null || sha256Of(content.value) === attachment.sha256) return content;
  return refuse(
    'evidence.damaged',
    'The stored original is not what was put there: the attachment is not the one that was read.',
  );
}
