import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RequestOf } from '../../../shared/contracts/contract.ts';
import { issueLetter, type LetterDraft, saveLetterPdf } from '../../../shared/contracts/letter.contract.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, FormDialog, type FormField, type FormValues, openRecord, record, told } from '../docket/api.ts';

/** Says what issuing freezes, issues, and shows the frozen letter. */
export function askToIssue(workbench: Workbench, draft: LetterDraft, asOf: LocalDate): void {
  const { status } = docketSession.getState();
  const issue = async () => {
    const issued = told(await workbench.mainProcess.call(issueLetter, draft));
    if (issued.ok) openRecord(workbench, { kind: 'letter', id: issued.value.letter });
    return issued;
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Issue the letter on ${draft.case}`}
      intro={
        <>
          Issuing freezes the letter: its text and its PDF are kept under their hashes, and the journal says on which
          entries they rest. It cannot be undone; what must change afterwards is a new letter.{' '}
          {status ? `It is dated today, ${formatDateWithWeekday(status.today)}, ` : 'It is dated today '}
          and tells the record as of {formatDateWithWeekday(asOf)}. It is not sent by this.
        </>
      }
      fields={[]}
      action="Issue the letter"
      submit={issue}
      onClose={close}
    />
  ));
}

/** Asks where to save it, and says that it was. */
export async function savePdf(workbench: Workbench, wanted: RequestOf<typeof saveLetterPdf>): Promise<void> {
  const { mainProcess, notifications } = workbench;
  const saved = await mainProcess.call(saveLetterPdf, wanted);
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
