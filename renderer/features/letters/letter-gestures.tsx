import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type SavedFormat, savedFormatSchema, saveLetter } from '../../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Draft } from '../../../shared/letters/draft.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, evidenceField, FormDialog, type FormField, type FormValues, record } from '../docket/api.ts';

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
export async function askWhenSent(workbench: Workbench, { id, issued }: Letter): Promise<void> {
  const proof = await evidenceField('Evidence of the sending', { kind: 'letter', id });
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
    { ...proof, name: 'proof' },
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
