import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { saveDraft } from '../../../shared/contracts/draft.contract.ts';
import {
  issueLetter,
  type SavedFormat,
  savedFormatSchema,
  saveLetter,
} from '../../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Draft } from '../../../shared/letters/draft.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, FormDialog, type FormField, type FormValues, openRecord, record, told } from '../docket/api.ts';
import { draftings, endDrafting } from './drafting/drafting.ts';
import { shownDraft } from './drafting/shown-draft.ts';
import { draftsChanged } from './use-drafts.ts';

/** Says what issuing freezes, issues, and shows the frozen letter. */
export function askToIssue(workbench: Workbench, letter: LetterId): void {
  const { status } = docketSession.getState();
  const about = draftings.getState()[letter]?.draft.about;
  const issue = async () => {
    const saved = await savedDraft(workbench, letter);
    if (!saved.ok) return saved;
    const issued = told(await workbench.mainProcess.call(issueLetter, { letter }));
    if (!issued.ok) return issued;
    const { letter: shown, close: closeDraft } = shownDraft.getState();
    if (shown === letter) closeDraft?.();
    endDrafting(letter);
    draftsChanged();
    openRecord(workbench, { kind: 'letter', id: letter });
    return issued;
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Issue the letter on ${about === undefined || about.kind === 'docket' ? 'the docket' : about.id}`}
      intro={
        <>
          Issuing freezes the letter: its text and its PDF are kept under their hashes, and the journal says on which
          entries they rest. It cannot be undone; what must change afterwards is a new letter.{' '}
          {status ? `It is dated today, ${formatDateWithWeekday(status.today)}. ` : 'It is dated today. '}
          It is not sent by this.
        </>
      }
      fields={[]}
      action="Issue the letter"
      submit={issue}
      onClose={close}
    />
  ));
}

/** What was typed last is on disk before it is issued. */
async function savedDraft({ mainProcess }: Workbench, letter: LetterId): Promise<Result<null>> {
  const drafting = draftings.getState()[letter];
  if (drafting === undefined || drafting.draft === drafting.saved) return ok(null);
  return mainProcess.call(saveDraft, drafting.draft);
}

const formatTitles: Readonly<Record<SavedFormat, string>> = {
  pdf: 'PDF, as it is sent',
  docx: 'Word, for review',
  html: 'Web page',
  txt: 'Plain text',
};

/** Asks in which form and where to save it, and says that it was. */
export async function saveCopy(
  { mainProcess, notifications, quickInput }: Workbench,
  wanted: { readonly letter: LetterId } | { readonly draft: Draft },
): Promise<void> {
  const options = savedFormatSchema.options.map((value) => ({ title: formatTitles[value], value }));
  const format = await quickInput.choose('Save it as what?', options);
  if (format === undefined) return;
  const saved = await mainProcess.call(saveLetter, { ...wanted, format });
  if (!saved.ok) notifications.show({ severity: 'error', message: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}

/** Asks when and how an issued letter was sent. */
export function askWhenSent(workbench: Workbench, { id, issued }: Letter): void {
  const { status } = docketSession.getState();
  const weekday = (typed: string) => {
    const day = parseLocalDate(typed);
    return day && formatDateWithWeekday(day);
  };
  const fields: readonly FormField[] = [
    {
      name: 'effective',
      label: 'Sent on',
      kind: 'date',
      isRequired: true,
      initial: status?.today ?? issued?.on,
      hint: weekday,
    },
    {
      name: 'means',
      label: 'By what means',
      kind: 'line',
      isRequired: true,
      isWide: true,
      placeholder: 'E-mail to UnauthorizedDisposition@nara.gov',
    },
    {
      name: 'proof',
      label: 'Evidence of the sending',
      kind: 'line',
      isWide: true,
      hint: 'The id of a piece of evidence, as E-3fa4b2c19d.',
    },
  ];
  const submit = ({ effective, means = '', proof }: FormValues) =>
    record(workbench, {
      intent: 'RecordLetterSent',
      letter: id,
      means,
      ...(effective === undefined ? {} : { effective }),
      ...(proof === undefined ? {} : { proof }),
    });
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`${id} was sent`}
      intro="The workbench sends nothing itself. This records that the letter went out; it cannot be undone."
      fields={fields}
      action="Record as sent"
      submit={submit}
      onClose={close}
    />
  ));
}
