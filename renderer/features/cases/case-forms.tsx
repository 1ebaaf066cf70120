/** What the forms of a case that stands ask, and the intents that they make. */
import type { Cadence } from '../../../shared/domain/nara-case/events.ts';
import { outcomeSchema } from '../../../shared/domain/nara-case/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  evidenceField,
  type FormValues,
  reasonField,
  record,
  ruleTable,
  showForm,
  termChoices,
  weekdayOf,
} from '../docket/api.ts';
import { sentLetterChoices } from './case-choices.ts';
import { descriptionFields, descriptionOf } from './case-description.ts';
import { linesOf } from './new-case.tsx';

export function describe(workbench: Workbench, row: NaraCase): void {
  showForm(workbench, {
    title: `What is known of ${row.id}`,
    intro: 'What was said before stays in the history.',
    fields: [
      ...descriptionFields(row),
      effectiveField('Known from', ['beforeItsLetter']),
      { name: 'reason', label: 'Reason', kind: 'line', isWide: true },
    ],
    action: 'Record it',
    submit: ({ effective = '', reason, ...values }) =>
      record(workbench, {
        intent: 'DescribeCase',
        case: row.id,
        effective,
        ...descriptionOf(values),
        ...(reason !== undefined && { reason }),
      }),
  });
}

export function acknowledge(workbench: Workbench, { id }: NaraCase): void {
  showForm(workbench, {
    title: `Acknowledgement of ${id}`,
    intro: 'The day on which NARA says that it has the answer. Promised updates may count from it.',
    fields: [effectiveField('Acknowledged on', ['beforeItsLetter', 'alreadyAcknowledged'])],
    action: 'Record the acknowledgement',
    submit: (values) => record(workbench, { intent: 'RecordAcknowledgement', case: id, ...values }),
  });
}

export function withdrawAcknowledgement(workbench: Workbench, { id }: NaraCase): void {
  showForm(workbench, {
    title: `Take back the acknowledgement of ${id}`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawAcknowledgement', case: id, reason }),
  });
}

export async function receiveLetter(workbench: Workbench, { id }: NaraCase): Promise<void> {
  const evidence = await evidenceField('The letter itself', { kind: 'case', id });
  showForm(workbench, {
    title: `A letter received in ${id}`,
    fields: [
      { name: 'from', label: 'From', kind: 'line', isRequired: true, initial: 'NARA' },
      effectiveField('Date of the letter', ['beforeItsLetter']),
      { name: 'summary', label: 'What it is about', kind: 'line', isRequired: true, isWide: true },
      { name: 'asks', label: 'What it asks for', kind: 'text', hint: 'One thing on each line.' },
      { name: 'due', label: 'Answer due', kind: 'date', hint: weekdayOf, refusals: ['dueBeforeLetter'] },
      evidence,
    ],
    action: 'Record the letter',
    submit: ({ from = '', summary = '', asks = '', ...rest }) =>
      record(workbench, { intent: 'RecordLetterReceived', case: id, from, summary, asks: linesOf(asks), ...rest }),
  });
}

export function answerLetter(workbench: Workbench, { id, received }: NaraCase): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const open = received.filter(({ answered }) => answered === undefined);
  showForm(workbench, {
    title: `An answer given in ${id}`,
    intro: 'The answer is a letter of this case that was sent; one sent before the workbench is registered first.',
    fields: [
      {
        name: 'item',
        label: 'Letter that is answered',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        initial: open.length === 1 ? open[0]?.id : undefined,
        choices: open.map((letter) => ({ value: letter.id, title: `${letter.id} of ${letter.on}: ${letter.summary}` })),
        refusals: ['alreadyAnswered'],
      },
      {
        name: 'letter',
        label: 'Answered by',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        choices: sentLetterChoices(records, id),
        refusals: ['notSent', 'beforeItsLetter'],
      },
    ],
    action: 'Record the answer',
    submit: ({ item = '', letter = '' }) =>
      record(workbench, { intent: 'RecordLetterAnswered', case: id, item, letter }),
  });
}

export async function closeCase(workbench: Workbench, { id }: NaraCase): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const evidence = await evidenceField('NARA’s closing letter', { kind: 'case', id });
  showForm(workbench, {
    title: `Close ${id}`,
    intro: 'A case is closed by NARA, on the day of its closing letter.',
    fields: [
      {
        name: 'outcome',
        label: 'Outcome',
        kind: 'choice',
        isRequired: true,
        choices: termChoices(ruleTable.getState().rules, 'caseOutcomes'),
      },
      effectiveField('Closed on', ['beforeItsLetter', 'alreadyClosed']),
      { name: 'naraWords', label: 'In NARA’s words', kind: 'text' },
      {
        name: 'letter',
        label: 'The agency’s last letter',
        kind: 'choice',
        isWide: true,
        choices: sentLetterChoices(records, id),
      },
      evidence,
    ],
    action: 'Close the case',
    submit: ({ outcome, ...rest }) =>
      record(workbench, {
        intent: 'CloseCase',
        case: id,
        outcome: outcomeSchema.catch('other').parse(outcome),
        ...rest,
      }),
  });
}

export function reopenCase(workbench: Workbench, { id }: NaraCase): void {
  showForm(workbench, {
    title: `Reopen ${id}`,
    fields: [effectiveField('Reopened on'), reasonField],
    action: 'Reopen the case',
    submit: ({ reason = '', ...rest }) => record(workbench, { intent: 'ReopenCase', case: id, reason, ...rest }),
  });
}

export function setCadence(workbench: Workbench, { id, cadence, acknowledgedOn }: NaraCase): void {
  const [months, quarters] = [
    cadence?.every === 'months' ? cadence : undefined,
    cadence?.every === 'fiscalQuarter' ? cadence : undefined,
  ];
  showForm(workbench, {
    title: `Cadence of updates in ${id}`,
    intro: '36 CFR 1230 sets no periodic updates: this is what the case has promised.',
    fields: [
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
      { name: 'months', label: 'Months, counted from a day', kind: 'number', initial: String(months?.months ?? 3) },
      { name: 'from', label: 'Counted from', kind: 'date', initial: months?.from ?? acknowledgedOn, hint: weekdayOf },
      {
        name: 'daysAfterEnd',
        label: 'Days after the quarter’s end',
        kind: 'number',
        initial: String(quarters?.daysAfterEnd ?? 30),
      },
      { name: 'basis', label: 'Who promised it, and where', kind: 'line' },
    ],
    action: 'Set the cadence',
    submit: ({ basis, ...values }) =>
      record(workbench, {
        intent: 'SetCadence',
        case: id,
        cadence: cadenceOf(values),
        ...(basis === undefined ? {} : { basis }),
      }),
  });
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
