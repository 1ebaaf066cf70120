import {
  readMessage,
  readMessageHeaders,
  readOriginal,
  saveAttachment,
  saveOriginal,
} from '../../shared/contracts/evidence.contract.ts';
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { restoreMarks } from '../../shared/mail/release-pages.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { messageHeaders } from './message-headers.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';
import { servePreviews } from './serve-previews.ts';
import {
  attachmentOf,
  findEvidence,
  findMessage,
  nameOfAttachment,
  readBeginning,
  readWholeOriginal,
} from './stored-evidence.ts';

interface EvidenceParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
}

/** Serves evidence to be read and to be saved elsewhere. */
export function serveEvidence(serve: Serve, { host, dialogs }: EvidenceParts): void {
  serve(readMessageHeaders, async ({ sha256 }) => {
    const session = host.session();
    return session.ok ? ok(await messageHeaders(await session.value.messages(), sha256)) : session;
  });
  serve(readMessage, async ({ evidence }) => {
    const session = host.session();
    if (!session.ok) return session;
    const message = await findMessage(session.value, evidence);
    return message.ok ? ok(asPrinted(message.value)) : message;
  });
  serve(readOriginal, async ({ evidence, limitBytes }) => {
    const found = find(evidence);
    if (!found.ok) return found;
    const { session, row } = found.value;
    const bytes = await readBeginning(session, row, limitBytes);
    if (!bytes.ok) return bytes;
    const text = Buffer.from(bytes.value).toString('latin1');
    return ok({ text, size: row.size, isWhole: bytes.value.length === row.size });
  });
  serve(saveOriginal, async ({ evidence }) => {
    const found = find(evidence);
    if (!found.ok) return found;
    const { session, row } = found.value;
    const bytes = await readWholeOriginal(session, row);
    return bytes.ok ? saveFile(await nameOfOriginal(session, row), bytes.value, dialogs) : bytes;
  });
  serve(saveAttachment, async ({ evidence, attachment: place, isWarned }) => {
    if (!isWarned)
      return refuse(
        'attachment.notWarned',
        'Attachments come from strangers: the window must warn before one is saved.',
      );
    const session = host.session();
    if (!session.ok) return session;
    const file = await attachmentOf(session.value, evidence, place);
    return file.ok ? saveFile(nameOfAttachment(file.value.attachment), file.value.bytes, dialogs) : file;
  });
  servePreviews(serve, find);

  function find(id: EvidenceId): Result<{ readonly session: DocketSession; readonly row: Evidence }> {
    const session = host.session();
    if (!session.ok) return session;
    const row = findEvidence(session.value, id);
    return row.ok ? ok({ session: session.value, row: row.value }) : row;
  }
}

/** A release with its exemption marks where they were printed. */
function asPrinted(message: ParsedMessage): ParsedMessage {
  const { text, marks = [] } = message;
  return text === null || marks.length === 0 ? message : { ...message, text: restoreMarks(text, marks) };
}

/** Of a slice of a mailbox, and of what has no ending of its own, that of a message. */
const originalEndings: Readonly<Record<Exclude<Evidence['format'], 'document'>, string>> = {
  eml: '.eml',
  mbox: '.eml',
  pst: '.eml',
  msg: '.msg',
  emlx: '.emlx',
  mhtml: '.mhtml',
  tnef: '.dat',
  text: '.txt',
  pdf: '.pdf',
};

async function nameOfOriginal(session: DocketSession, { id, format, sha256 }: Evidence): Promise<string> {
  if (format === 'document') return id;
  const subject = (await (await session.messages()).get(sha256))?.subject;
  const ending = originalEndings[format];
  const plain = `${id}${ending}`;
  return safeFileName(subject ? `${id} ${subject.replaceAll(/[/\\.]/g, '_')}${ending}` : plain, plain);
}
