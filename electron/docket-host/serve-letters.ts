import { parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import { issueLetter, readIssuedLetter, type SavedFormat, saveLetter } from '../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Draft } from '../../shared/letters/draft.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { openDraftStore } from '../docket/draft-store.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { readIssuedDocument } from '../ledger/read-issued-document.ts';
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

/** Serves letters that stand in the record: issued, saved, and read again as they were issued. */
export function serveLetters(serve: Serve, { host, dialogs }: LetterParts): void {
  serve(issueLetter, async ({ letter }) => {
    const session = host.session();
    return session.ok ? issue(session.value, letter) : session;
  });
  serve(saveLetter, async (wanted) => {
    const session = host.session();
    if (!session.ok) return session;
    const file = await ('letter' in wanted
      ? issuedFile(session.value, wanted.letter, wanted.format)
      : draftFile(session.value, wanted.draft, wanted.format));
    return file.ok ? saveFile(file.value.name, file.value.bytes, dialogs) : file;
  });
  serve(readIssuedLetter, async ({ letter }) => {
    const session = host.session();
    if (!session.ok) return session;
    const issued = findIssued(session.value, letter);
    if (!issued.ok) return issued;
    const document = await readIssuedDocument(session.value.ledger, issued.value);
    if (!document.ok) return document;
    const { letterPages } = await letterWriting();
    const pages = letterPages(document.value);
    const { basis } = issued.value.issued;
    return pages.ok ? ok({ document: document.value, pages: pages.value, basis }) : pages;
  });
}

async function issue(session: DocketSession, letter: LetterId) {
  const { ledger } = session;
  const standing = ledger.state().letters.get(letter);
  if (standing?.issued)
    return refuse('letterIssued', `${letter} was issued on ${standing.issued.on}: an issued letter is never changed.`);
  const store = openDraftStore(ledger.dir, () => ledger.newId());
  const draft = await store.read(letter);
  if (!draft.ok) return draft;
  if (draft.value === undefined) return refuse('draft.missing', `There is no draft of ${letter}.`);
  const { template, about, quarter } = draft.value;
  const asked = { template, about, quarter: quarter === undefined ? undefined : parseFiscalQuarter(quarter) };
  const writing = await letterWriting();
  const issued = await writing.issueLetter(ledger, asked, session.actor(), await session.messages());
  if (!issued.ok) return issued;
  const entry = ledger.entries().findLast(({ type }) => type === 'letter.issued');
  if (entry) session.noteHappened(entry);
  // It is issued whether or not its draft can be thrown away; a letter that is out is not drafted again.
  await store.remove(letter);
  const { pdfSha256: pdf, documentSha256: document, pageCount } = issued.value;
  return ok({ letter, pdf, document, pageCount });
}

interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function issuedFile(session: DocketSession, letter: LetterId, format: SavedFormat): Promise<Result<LetterFile>> {
  const issued = findIssued(session, letter);
  if (!issued.ok) return issued;
  const name = safeFileName(`${letter}.${format}`, `letter.${format}`);
  if (format === 'pdf') {
    const bytes = await session.ledger.evidence.read(issued.value.issued.pdf);
    return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes;
  }
  const document = await readIssuedDocument(session.ledger, issued.value);
  return document.ok ? rendered(document.value, format, name) : document;
}

async function draftFile(
  { ledger, messages }: DocketSession,
  draft: Draft,
  format: SavedFormat,
): Promise<Result<LetterFile>> {
  const { composeDraft } = await letterWriting();
  const composed = await composeDraft(ledger, draft, 'draft', await messages());
  if (!composed.ok) return composed;
  const name = safeFileName(`${draft.letter} DRAFT.${format}`, `letter DRAFT.${format}`);
  return rendered(composed.value.document, format, name);
}

async function rendered(document: LetterDocument, format: SavedFormat, name: string): Promise<Result<LetterFile>> {
  const { renderLetter } = await letterWriting();
  const written = await renderLetter(document, format);
  return written.ok ? ok({ name, bytes: written.value.bytes }) : written;
}

type IssuedRow = Letter & { readonly issued: NonNullable<Letter['issued']> };

function findIssued({ ledger }: DocketSession, id: LetterId): Result<IssuedRow> {
  const letter = ledger.state().letters.get(id);
  if (letter?.issued) return ok({ ...letter, issued: letter.issued });
  const why = letter?.origin === 'external' ? 'was sent before the workbench' : 'has not been issued';
  return refuse('letter.notIssued', letter ? `${id} ${why}.` : `There is no letter ${id} in this docket.`);
}
