/** What the forms of a case ask, and the intents that they make. */
import { addDays, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Cadence } from '../../../shared/domain/nara-case/events.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, FormDialog, type FormField, type FormValues, openRecord, record } from '../docket/api.ts';

/** 36 CFR 1230.16(b): NARA asks for a response within 30 days; the text does not say whether they are calendar or business days. */
const responseDays = 30;

/** What counts as unauthorized destruction (NARA, Records Express, 24 February 2011), under the rule table's ids. */
const grounds = [
  { value: 'noApprovedDisposition', title: 'no approved disposition covers the records' },
  { value: 'permanentRecord', title: 'the records are permanent' },
  { value: 'retentionNotEnded', title: 'destroyed before their retention ended' },
  { value: 'underHold', title: 'the records were under another hold' },
];

const newCaseFields: readonly FormField[] = [
  { name: 'case', label: 'NARA’s tracking number', kind: 'line', isRequired: true, placeholder: 'UD-2022-0001' },
  {
    name: 'letterDate',
    label: 'Date of NARA’s letter',
    kind: 'date',
    isRequired: true,
    hint: (typed) => {
      const date = parseLocalDate(typed);
      return date && `${responseDays} calendar days later is ${formatDateWithWeekday(addDays(date, responseDays))}.`;
    },
  },
  { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
  { name: 'responseDue', label: 'Answer due', kind: 'date', isRequired: true, hint: weekdayOf },
  {
    name: 'responseBasis',
    label: 'How that day was found',
    kind: 'line',
    initial: '30 calendar days from the date of NARA’s letter (36 CFR 1230.16(b))',
  },
  { name: 'ground', label: 'Ground', kind: 'choice', isRequired: true, isWide: true, choices: grounds },
  { name: 'records', label: 'Records concerned', kind: 'text' },
];

function weekdayOf(typed: string): string | undefined {
  const date = parseLocalDate(typed);
  return date && formatDateWithWeekday(date);
}

export function showNewCase(workbench: Workbench): void {
  const submit = async ({ case: id = '', title = '', letterDate = '', responseDue = '', ...rest }: FormValues) => {
    const { ground = '', records, ...others } = rest;
    const described = { grounds: [ground], ...(records !== undefined && { records: { description: records } }) };
    const facts = { case: id, title, letterDate, responseDue, ...described, ...others };
    const opened = await record(workbench, { intent: 'OpenCase', ...facts });
    if (opened.ok) openRecord(workbench, { kind: 'case', id });
    return opened;
  };
  workbench.dialogs.show((close) => (
    <FormDialog title="New case" fields={newCaseFields} action="Open the case" submit={submit} onClose={close} />
  ));
}

export function acknowledge(workbench: Workbench, id: CaseId): void {
  const { status } = docketSession.getState();
  const field: FormField = {
    name: 'effective',
    label: 'Acknowledged on',
    kind: 'date',
    isRequired: true,
    initial: status?.today,
    hint: weekdayOf,
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Acknowledgement of ${id}`}
      intro="The day on which NARA says that it has the answer. Promised updates may count from it."
      fields={[field]}
      action="Record the acknowledgement"
      onClose={close}
      submit={({ effective }) =>
        record(workbench, {
          intent: 'RecordAcknowledgement',
          case: id,
          ...(effective === undefined ? {} : { effective }),
        })
      }
    />
  ));
}

export function withdrawAcknowledgement(workbench: Workbench, id: CaseId): void {
  const field: FormField = { name: 'reason', label: 'Reason', kind: 'text', isRequired: true };
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Take back the acknowledgement of ${id}`}
      fields={[field]}
      action="Take it back"
      onClose={close}
      submit={({ reason = '' }) => record(workbench, { intent: 'WithdrawAcknowledgement', case: id, reason })}
    />
  ));
}

export function setCadence(workbench: Workbench, id: CaseId): void {
  const row = docketSession.getState().records?.cases.find((known) => known.id === id);
  const { cadence } = row ?? {};
  const fields: readonly FormField[] = [
    {
      name: 'every',
      label: 'Updates are owed',
      kind: 'choice',
      isWide: true,
      initial: cadence?.every,
      choices: [
        { value: 'months', title: 'every so many months from a day' },
        { value: 'fiscalQuarter', title: 'every fiscal quarter, from the acknowledgement on' },
      ],
      hint: 'None: no updates are promised.',
    },
    {
      name: 'months',
      label: 'Months, counted from a day',
      kind: 'number',
      initial: cadence?.every === 'months' ? String(cadence.months) : '3',
    },
    {
      name: 'from',
      label: 'Counted from',
      kind: 'date',
      initial: cadence?.every === 'months' ? cadence.from : row?.acknowledgedOn,
      hint: weekdayOf,
    },
    {
      name: 'daysAfterEnd',
      label: 'Days after the quarter’s end',
      kind: 'number',
      initial: cadence?.every === 'fiscalQuarter' ? String(cadence.daysAfterEnd) : '30',
    },
    { name: 'basis', label: 'Who promised it, and where', kind: 'line' },
  ];
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Cadence of updates in ${id}`}
      intro="36 CFR 1230 sets no periodic updates: this is what the case has promised."
      fields={fields}
      action="Set the cadence"
      onClose={close}
      submit={({ basis, ...values }) =>
        record(workbench, {
          intent: 'SetCadence',
          case: id,
          cadence: cadenceOf(values),
          ...(basis === undefined ? {} : { basis }),
        })
      }
    />
  ));
}

/** What was typed as it is asked; the record says what does not fit. */
function cadenceOf({ every, months, from = '', daysAfterEnd }: FormValues): CadenceAsked {
  if (every === 'months') return { every, months: Number(months), from };
  return every === 'fiscalQuarter' ? { every, daysAfterEnd: Number(daysAfterEnd) } : null;
}

type CadenceAsked =
  | Extract<Cadence, { every: 'fiscalQuarter' }>
  | { every: 'months'; months: number; from: string }
  | null;
