import { parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import {
  issueLetter,
  type LetterDraft,
  layoutLetter,
  readIssuedLetter,
  saveLetterPdf,
} from '../../shared/contracts/letter.contract.ts';
import { letterDocumentSchema } from '../../shared/contracts/letter-document-schema.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { LetterRequest } from '../ledger/compose-letter.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';

const letterWriting = () => import('./letter-writing.ts');

interface LetterParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
}

/** Serves letters: seen as they will be written, issued, saved, and read again as they were issued. */
export function serveLetters(serve: Serve, { host, dialogs }: LetterParts): void {
  serve(layoutLetter, async (draft) => {
    const session = host.session();
    if (!session.ok) return session;
    const asked = requestOf(draft);
    const { composeLetter, letterPages } = await letterWriting();
    const composed = await composeLetter(session.value.ledger, asked, 'draft', await session.value.messages());
    if (!composed.ok) return composed;
    const { document, basis } = composed.value;
    const pages = letterPages(document);
    return pages.ok
      ? ok({ letter: composed.value.draft.letter, document, basis, pages: pages.value })
      : pages;
  });
  serve(issueLetter, async (draft) => {
    const session = host.session();
    return session.ok ? issue(session.value, requestOf(draft)) : session;
  });
  serve(saveLetterPdf, async (wanted) => {
    const session = host.session();
    if (!session.ok) return session;
    const file = await ('letter' in wanted
      ? issuedPdf(session.value, wanted.letter)
      : draftPdf(session.value, requestOf(wanted.draft)));
    return file.ok ? saveFile(file.value.name, file.value.bytes, dialogs) : file;
  });
  serve(readIssuedLetter, async ({ letter }) => {
    const session = host.session();
    if (!session.ok) return session;
    const issued = findIssued(session.value, letter);
    if (!issued.ok) return issued;
    const document = await readDocument(session.value, letter, issued.value);
    if (!document.ok) return document;
    const { letterPages } = await letterWriting();
    const pages = letterPages(document.value);
    return pages.ok ? ok({ document: document.value, pages: pages.value, basis: issued.value.basis }) : pages;
  });
}

/** The quarter has its form by the contract. */
function requestOf({ quarter: name, ...draft }: LetterDraft): LetterRequest {
  const quarter = parseFiscalQuarter(name);
  if (!quarter) throw new TypeError(`not a fiscal quarter: ${name}`);
  return { about: { kind: 'case', id: draft.case }, quarter, asOf: draft.asOf };
}

async function issue(session: DocketSession, asked: LetterRequest) {
  const writing = await letterWriting();
  const issued = await writing.issueLetter(session.ledger, asked, session.actor(), await session.messages());
  if (!issued.ok) return issued;
  const entry = session.ledger.entries().findLast(({ type }) => type === 'letter.issued');
  if (entry) session.noteHappened(entry);
  const { letter, pdfSha256: pdf, documentSha256: document, pageCount } = issued.value;
  return ok({ letter, pdf, document, pageCount });
}

interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function issuedPdf(session: DocketSession, letter: LetterId): Promise<Result<PdfFile>> {
  const issued = findIssued(session, letter);
  if (!issued.ok) return issued;
  const bytes = await session.ledger.evidence.read(issued.value.pdf);
  return bytes.ok ? ok({ name: safeFileName(`${letter}.pdf`, 'letter.pdf'), bytes: bytes.value }) : bytes;
}

async function draftPdf({ ledger: record, messages }: DocketSession, asked: LetterRequest): Promise<Result<PdfFile>> {
  const { composeLetter, writeLetterPdf } = await letterWriting();
  const composed = await composeLetter(record, asked, 'draft', await messages());
  if (!composed.ok) return composed;
  const written = await writeLetterPdf(composed.value.document);
  if (!written.ok) return written;
  const name = safeFileName(`${composed.value.draft.letter} DRAFT.pdf`, 'letter DRAFT.pdf');
  return ok({ name, bytes: written.value.bytes });
}

function findIssued({ ledger: record }: DocketSession, id: LetterId): Result<NonNullable<Letter['issued']>> {
  const letter = record.state().letters.get(id);
  if (letter?.issued) return ok(letter.issued);
  const why = letter?.origin === 'external' ? 'was sent before the workbench' : 'has not been issued';
  return refuse('letter.notIssued', letter ? `${id} ${why}.` : `There is no letter ${id} in this docket.`);
}

async function readDocument(
  { ledger: { evidence } }: DocketSession,
  id: LetterId,
  issued: NonNullable<Letter['issued']>,
): Promise<Result<LetterDocument>> {
  const stored = await evidence.read(issued.document);
  if (!stored.ok) return stored;
  const document = letterDocumentSchema.safeParse(JSON.parse(new TextDecoder().decode(stored.value)));
  if (document.success) return ok(document.data);
  return refuse(
    'letter.unreadable',
    `${id} was issued by another version, which wrote letters in a form that this one does not read. Its PDF can be saved.`,
  );
}
