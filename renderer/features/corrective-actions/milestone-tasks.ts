/** What can be done with one milestone: when it fits, what it asks, and the intents that it makes, which are one step for undo. */
import { daysBetween, formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Intent } from '../../../shared/domain/domain.ts';
import { letterDay } from '../../../shared/domain/letter/letter.ts';
import type { Milestone } from '../../../shared/domain/milestone/milestone.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import {
  type DocketRecords,
  effectiveField,
  type FormField,
  type FormValues,
  type MilestoneRow,
  peopleChoices,
  reasonField,
} from '../docket/api.ts';
import { exceptionFields, exceptionOf } from './exception-fields.ts';
import type { TaskName } from './milestone-task.ts';

type Dated = Pick<Milestone, 'id' | 'completedOn' | 'reschedules' | 'owners' | 'notes'>;

export interface MilestoneTask {
  readonly name: TaskName;
  /** In the palette. */
  readonly title: string;
  /** In the row and its menu. */
  readonly verb: string;
  readonly icon: string;
  readonly key?: string;
  /** Taken at once by most; the rest stand in a second line. */
  readonly isUsual?: boolean;
  /** Why it cannot be done with this milestone now. */
  readonly unfit?: (row: Dated) => string | undefined;
  /** On the button that does it. */
  readonly action: string;
  readonly fields: (row: MilestoneRow, records: DocketRecords, today: LocalDate) => readonly FormField[];
  readonly intents: (row: MilestoneRow, values: FormValues) => readonly Intent[];
  /** What will stay as it is. */
  readonly assurance?: (row: MilestoneRow) => string;
  /** What must be known first; stands out. */
  readonly warning?: (row: MilestoneRow) => string;
}

const complete = ({ completedOn }: Dated) => (completedOn === undefined ? undefined : 'It is complete.');
const neverMoved = ({ reschedules }: Dated) => (reschedules.length === 0 ? 'It has never been moved.' : undefined);

export const milestoneTasks: readonly MilestoneTask[] = [
  {
    name: 'reschedule',
    title: 'Reschedule a Milestone…',
    verb: 'Reschedule…',
    icon: 'calendar',
    key: 'Ctrl+Alt+R',
    isUsual: true,
    unfit: complete,
    action: 'Record the new date',
    fields: rescheduleFields,
    intents: reschedule,
    assurance: ({ originalDue }) =>
      `The original date stays ${formatDate(originalDue)}. The change becomes an entry of its own; undo takes it back by another one.`,
  },
  {
    name: 'complete',
    title: 'Complete a Milestone…',
    verb: 'Complete…',
    icon: 'pass',
    key: 'Ctrl+Alt+D',
    isUsual: true,
    unfit: (row) => (row.completedOn === undefined ? undefined : 'It is complete already.'),
    action: 'Record the completion',
    fields: () => [
      effectiveField('Completed on'),
      { name: 'note', label: 'Note', kind: 'text', placeholder: 'What was done, and where the proof is' },
    ],
    intents: ({ id }, values) => [{ intent: 'CompleteMilestone', milestone: id, ...values }],
    assurance: () => 'Link the evidence that proves it as well: a completion without proof is a warning.',
  },
  {
    name: 'reopen',
    title: 'Reopen a Milestone…',
    verb: 'Reopen…',
    icon: 'debug-restart',
    isUsual: true,
    unfit: ({ completedOn }) => (completedOn === undefined ? 'It is not complete.' : undefined),
    action: 'Reopen it',
    fields: () => [reasonField],
    intents: ({ id }, { reason = '' }) => [{ intent: 'ReopenMilestone', milestone: id, reason }],
  },
  {
    name: 'assign',
    title: 'Assign a Milestone…',
    verb: 'Assign…',
    icon: 'person-add',
    isUsual: true,
    action: 'Record the owner',
    fields: ({ owner }, records) => [
      {
        name: 'owner',
        label: 'Owner',
        kind: 'choice',
        initial: owner,
        choices: peopleChoices(records),
        refusals: ['ownerDeparted'],
      },
      effectiveField('Since'),
    ],
    intents: ({ id }, { owner, ...rest }) => [
      { intent: 'AssignMilestone', milestone: id, owner: owner ?? null, ...rest },
    ],
  },
  {
    name: 'note',
    title: 'Add a Note to a Milestone…',
    verb: 'Add a note…',
    icon: 'note',
    key: 'Ctrl+Alt+T',
    isUsual: true,
    action: 'Record the note',
    fields: () => [{ name: 'text', label: 'Progress', kind: 'text', isRequired: true }, effectiveField('On')],
    intents: ({ id }, { text = '', ...rest }) => [{ intent: 'NoteProgress', milestone: id, text, ...rest }],
  },
  {
    name: 'tell',
    title: 'Record the Letter That Told of a Move…',
    verb: 'Record which letter told…',
    icon: 'mail',
    unfit: neverMoved,
    action: 'Record the letter',
    fields: ({ reschedules }, records) => [
      {
        ...letterField(records, reschedules.at(-1)?.toldIn),
        isRequired: false,
        hint: 'None: no letter has told the auditor of the last move.',
      },
    ],
    intents: ({ id }, { letter }) => [{ intent: 'RecordChangeTold', milestone: id, letter: letter ?? null }],
  },
  {
    name: 'correct',
    title: 'Correct a Mistyped Original Date of a Milestone…',
    verb: 'Correct a mistyped original date…',
    icon: 'warning',
    action: 'Correct the original date',
    fields: correctFields,
    intents: ({ id }, { to = '', reason = '' }) => [{ intent: 'CorrectOriginalDate', milestone: id, to, reason }],
    warning: ({ originalDue }) =>
      `The original date, ${formatDate(originalDue)}, is what auditors hold the agency to: it never changes. Correct it only where it was typed wrong on the day it was entered. A date that has moved is rescheduled. The correction and its reason stay in the journal for every auditor to read.`,
  },
  {
    name: 'withdrawMove',
    title: 'Take Back the Last Move of a Milestone…',
    verb: 'Take back the last move…',
    icon: 'discard',
    unfit: neverMoved,
    action: 'Take the move back',
    fields: () => [reasonField],
    intents: ({ id }, { reason = '' }) => [{ intent: 'WithdrawReschedule', milestone: id, reason }],
  },
  {
    name: 'withdrawAssignment',
    title: 'Take Back the Last Assignment of a Milestone…',
    verb: 'Take back the last assignment…',
    icon: 'discard',
    unfit: ({ owners }) => (owners.length === 0 ? 'It has never been assigned.' : undefined),
    action: 'Take the assignment back',
    fields: () => [reasonField],
    intents: ({ id }, { reason = '' }) => [{ intent: 'WithdrawAssignment', milestone: id, reason }],
  },
  {
    name: 'withdrawNote',
    title: 'Take Back the Last Note of a Milestone…',
    verb: 'Take back the last note…',
    icon: 'discard',
    unfit: ({ notes }) => (notes.length === 0 ? 'It has no note.' : undefined),
    action: 'Take the note back',
    fields: () => [reasonField],
    intents: ({ id }, { reason = '' }) => [{ intent: 'WithdrawNote', milestone: id, reason }],
  },
];

function rescheduleFields(
  { due, originalDue, plan }: MilestoneRow,
  records: DocketRecords,
  today: LocalDate,
): FormField[] {
  const needed = due < today ? ', required once past due' : '';
  return [
    {
      name: 'to',
      label: 'New current date',
      kind: 'date',
      isRequired: true,
      hint: (typed) => dateAgainst(typed, originalDue),
      refusals: ['sameDate'],
    },
    { name: 'approver', label: `Approved by${needed}`, kind: 'line', placeholder: 'Name and title' },
    {
      name: 'reason',
      label: `Reason for the change${needed}`,
      kind: 'text',
      placeholder: 'Why was the date missed, and what changed?',
    },
    ...exceptionFields(
      records.plans.find(({ id }) => id === plan),
      'to',
    ),
    effectiveField('Decided on'),
    { ...letterField(records, undefined), label: 'Told the auditor in', refusals: ['toldBeforeMove'] },
  ];
}

function reschedule({ id }: MilestoneRow, { to = '', letter, ...typed }: FormValues): readonly Intent[] {
  const { exception, rest } = exceptionOf(typed);
  return [
    { intent: 'RescheduleMilestone', milestone: id, to, ...rest, ...exception },
    ...(letter === undefined ? [] : [{ intent: 'RecordChangeTold', milestone: id, letter } as const]),
  ];
}

/** Letters that have gone out: a draft has told nobody anything. */
function letterField({ letters }: DocketRecords, initial: string | undefined): FormField {
  return {
    name: 'letter',
    label: 'Letter that told the auditor',
    kind: 'choice',
    isWide: true,
    initial,
    choices: letters.flatMap((letter) => {
      const day = letterDay(letter);
      return day === undefined
        ? []
        : [{ value: letter.id, title: `${letter.id} of ${formatDate(day)}, ${letter.title}` }];
    }),
    refusals: ['toldBeforeMove', 'letterNotIssued'],
  };
}

function correctFields({ originalDue }: MilestoneRow): FormField[] {
  return [
    {
      name: 'to',
      label: 'Original date, as it was agreed on',
      kind: 'date',
      isRequired: true,
      hint: (typed) => dateAgainst(typed, originalDue),
      refusals: ['sameDate', 'beyondPlan'],
    },
    {
      name: 'reason',
      label: 'How it came to be mistyped',
      kind: 'text',
      isRequired: true,
      placeholder: 'The plan as signed says 30 November; 13 November was typed',
    },
    {
      name: 'isMistyped',
      label: 'What is corrected',
      kind: 'several',
      isRequired: true,
      choices: [{ value: 'yes', title: 'A slip of the keyboard, and not a date that has moved' }],
    },
  ];
}

/** @example 'Fri 29 Apr 2022, original + 150 days' */
function dateAgainst(typed: string, original: LocalDate): string | undefined {
  const date = parseLocalDate(typed);
  if (date === undefined) return undefined;
  const days = daysBetween(original, date);
  return `${formatDateWithWeekday(date)}, original ${days < 0 ? '−' : '+'} ${counted(Math.abs(days), 'day')}`;
}
