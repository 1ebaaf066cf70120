import { parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import { formatLetterDate } from '../../shared/calendar/letter-date.ts';
import {
  type DraftSummary,
  discardDraft,
  layoutDraft,
  listDrafts,
  listTemplates,
  openDraft,
  readDraft,
  readValues,
  saveDraft,
} from '../../shared/contracts/draft.contract.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Draft } from '../../shared/letters/draft.ts';
import { referencesIn } from '../../shared/letters/edit/references-in.ts';
import type { RecordView } from '../../shared/letters/reference/record-view.ts';
import { referencePaths, resolveReference } from '../../shared/letters/reference.ts';
import { openDraftStore } from '../docket/draft-store.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readTemplates } from '../ledger/read-templates.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';

const letterWriting = () => import('./letter-writing.ts');

/** Serves letters while they are written. Nothing of it is recorded: drafts are files of the docket's folder. */
export function serveDrafts(serve: Serve, host: Pick<DocketHost, 'session'>): void {
  const withSession = async <T>(work: (session: DocketSession) => Promise<Result<T>>): Promise<Result<T>> => {
    const session = host.session();
    return session.ok ? work(session.value) : session;
  };
  serve(listTemplates, () =>
    withSession(async ({ ledger }) => {
      const { templates, findings } = await readTemplates(ledger.dir);
      return ok({
        templates: Array.from(templates.values(), ({ id, name, about, needsQuarter }) => ({
          id,
          name,
          about,
          needsQuarter,
        })),
        faults: findings.map(({ message }) => message),
      });
    }),
  );
  serve(listDrafts, () => withSession(({ ledger }) => summaries(ledger)));
  serve(openDraft, (asked) =>
    withSession(async ({ ledger }) => {
      const quarter = asked.quarter === undefined ? undefined : parseFiscalQuarter(asked.quarter);
      const { draftOf } = await letterWriting();
      const drafted = await draftOf(ledger, { ...asked, quarter });
      if (!drafted.ok) return drafted;
      const issued = ledger.state().letters.get(drafted.value.draft.letter)?.issued;
      if (issued) return alreadyIssued(drafted.value.draft.letter, issued.on);
      const draft = asked.asOf ? { ...drafted.value.draft, asOf: asked.asOf } : drafted.value.draft;
      const stored = await storeDraft(ledger, draft);
      return stored.ok ? ok(draft) : stored;
    }),
  );
  serve(readDraft, ({ letter }) => withSession(({ ledger }) => storedDraft(ledger, letter)));
  serve(saveDraft, (draft) => withSession(({ ledger }) => storeDraft(ledger, draft)));
  serve(discardDraft, ({ letter }) =>
    withSession(async ({ ledger }) => ledger.readOnly ?? storeOf(ledger).remove(letter)),
  );
  serve(layoutDraft, (draft) => withSession((session) => layout(session, draft)));
  serve(readValues, ({ draft, subject }) =>
    withSession(async (session) => {
      const { composeDraft } = await letterWriting();
      const composed = await composeDraft(session.ledger, draft, 'draft', await session.messages());
      if (!composed.ok) return composed;
      const { view } = composed.value.facts;
      const references = referencePaths(view, subject).map((path) => `${subject}.${path}`);
      return ok({ values: printedBy(view, references) });
    }),
  );
}

async function layout({ ledger, messages }: DocketSession, draft: Draft) {
  const { composeDraft, findingsIn, letterPages } = await letterWriting();
  const read = await messages();
  const composed = await composeDraft(ledger, draft, 'draft', read);
  if (!composed.ok) return composed;
  const { document, basis, drawnFrom, facts } = composed.value;
  const pages = letterPages(document);
  if (!pages.ok) return pages;
  const values = printedBy(facts.view, referencesIn(draft)).map(({ reference, text }) => [reference, text]);
  return ok({
    document,
    pages: pages.value,
    basis,
    findings: await findingsIn(ledger, composed.value, read),
    origins: drawnFrom,
    enclosures: facts.enclosures.evidence,
    values: Object.fromEntries(values),
  });
}

/** What the references print; those that the record does not fill are left out. */
function printedBy(view: RecordView, references: readonly string[]) {
  return references.flatMap((reference) => {
    const resolved = resolveReference(view, reference);
    return resolved.ok ? [{ reference, text: resolved.value.text }] : [];
  });
}

/** `detail.letter` lets a window show it. */
function alreadyIssued(letter: LetterId, on: LocalDate): Refusal {
  return refuse('letterIssued', `${letter} was issued on ${formatLetterDate(on)}: an issued letter is never changed.`, {
    letter,
  });
}

function storeOf(ledger: Ledger) {
  return openDraftStore(ledger.dir, () => ledger.newId());
}

async function storeDraft(ledger: Ledger, draft: Draft): Promise<Result<null>> {
  return ledger.readOnly ?? storeOf(ledger).write(draft);
}

async function storedDraft(ledger: Ledger, letter: LetterId): Promise<Result<Draft>> {
  const read = await storeOf(ledger).read(letter);
  if (!read.ok) return read;
  return read.value
    ? ok(read.value)
    : refuse('draft.missing', `There is no draft of ${letter}: it was issued or thrown away.`);
}

/** A draft that cannot be read is told of, and does not hide the others. */
async function summaries(ledger: Ledger) {
  const store = storeOf(ledger);
  const letters = await store.list();
  if (!letters.ok) return letters;
  const { templates } = await readTemplates(ledger.dir);
  const read = await Promise.all(letters.value.map((letter) => store.read(letter)));
  const drafts = read.flatMap((one): DraftSummary[] =>
    one.ok && one.value ? [summaryOf(one.value, templates.get(one.value.template)?.name)] : [],
  );
  return ok({ drafts, faults: read.flatMap((one) => (one.ok ? [] : [one.message])) });
}

/** A title may hold references; the template's name says what it is. */
function summaryOf({ letter, title, about }: Draft, template: string | undefined): DraftSummary {
  return { letter, title: template ?? title, about };
}
