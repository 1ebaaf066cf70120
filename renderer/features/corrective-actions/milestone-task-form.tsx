/** The forms of the open row: what each asks, and the intent that it makes. */
import { daysBetween, formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Intent } from '../../../shared/domain/domain.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  type FormField,
  type FormValues,
  peopleChoices,
  RecordForm,
  record,
} from '../docket/api.ts';
import { endTask, type TaskName } from './milestone-task.ts';

interface Task {
  readonly action: string;
  readonly fields: (row: MilestoneRow, records: DocketRecords, today: LocalDate) => readonly FormField[];
  readonly intent: (row: MilestoneRow, values: FormValues) => Intent;
  /** What will stay as it is. */
  readonly assurance?: (row: MilestoneRow) => string;
}

const effective = (label: string, today: LocalDate): FormField => ({
  name: 'effective',
  label,
  kind: 'date',
  isRequired: true,
  initial: today,
  hint: weekdayOf,
});

const tasks: Readonly<Record<TaskName, Task>> = {
  reschedule: {
    action: 'Record the new date',
    fields: rescheduleFields,
    intent: ({ id }, { to = '', ...rest }) => ({ intent: 'RescheduleMilestone', milestone: id, to, ...rest }),
    assurance: ({ originalDue }) =>
      `The original date stays ${formatDate(originalDue)}. The change becomes an entry of its own; undo takes it back by another one.`,
  },
  complete: {
    action: 'Record the completion',
    fields: (_row, _records, today) => [
      effective('Completed on', today),
      { name: 'note', label: 'Note', kind: 'text', placeholder: 'What was done, and where the proof is' },
    ],
    intent: ({ id }, values) => ({ intent: 'CompleteMilestone', milestone: id, ...values }),
    assurance: () => 'Link the evidence that proves it as well: a completion without proof is a warning.',
  },
  reopen: {
    action: 'Reopen it',
    fields: () => [{ name: 'reason', label: 'Reason', kind: 'text', isRequired: true }],
    intent: ({ id }, { reason = '' }) => ({ intent: 'ReopenMilestone', milestone: id, reason }),
  },
  assign: {
    action: 'Record the owner',
    fields: ({ owner }, records) => [
      { name: 'owner', label: 'Owner', kind: 'choice', initial: owner, choices: peopleChoices(records) },
    ],
    intent: ({ id }, { owner }) => ({ intent: 'AssignMilestone', milestone: id, owner: owner ?? null }),
  },
  note: {
    action: 'Record the note',
    fields: (_row, _records, today) => [
      { name: 'text', label: 'Progress', kind: 'text', isRequired: true },
      effective('On', today),
    ],
    intent: ({ id }, { text = '', ...rest }) => ({ intent: 'NoteProgress', milestone: id, text, ...rest }),
  },
};

function rescheduleFields({ due, originalDue }: MilestoneRow, _records: DocketRecords, today: LocalDate): FormField[] {
  const needed = due < today ? ', required once past due' : '';
  return [
    {
      name: 'to',
      label: 'New current date',
      kind: 'date',
      isRequired: true,
      hint: (typed) => dateAgainst(typed, originalDue),
    },
    { name: 'approver', label: `Approved by${needed}`, kind: 'line', placeholder: 'Name and title' },
    {
      name: 'reason',
      label: `Reason for the change${needed}`,
      kind: 'text',
      placeholder: 'Why was the date missed, and what changed?',
    },
  ];
}

function weekdayOf(typed: string): string | undefined {
  const date = parseLocalDate(typed);
  return date && formatDateWithWeekday(date);
}

/** @example 'Fri 29 Apr 2022, original + 150 days' */
function dateAgainst(typed: string, original: LocalDate): string | undefined {
  const date = parseLocalDate(typed);
  if (date === undefined) return undefined;
  const days = daysBetween(original, date);
  return `${formatDateWithWeekday(date)}, original ${days < 0 ? '−' : '+'} ${counted(Math.abs(days), 'day')}`;
}

interface MilestoneTaskFormProps {
  readonly name: TaskName;
  readonly row: MilestoneRow;
  readonly records: DocketRecords;
  readonly today: LocalDate;
  readonly onDidChange: () => void;
}

export function MilestoneTaskForm({ name, row, records, today, onDidChange }: MilestoneTaskFormProps) {
  const workbench = useWorkbench();
  const { action, fields, intent, assurance } = tasks[name];
  return (
    <RecordForm
      key={`${name} ${row.id}`}
      fields={fields(row, records, today)}
      action={action}
      submit={(values) => record(workbench, intent(row, values))}
      onDone={() => {
        workbench.announcer.say(`${action}: ${row.id}, done.`);
        endTask();
      }}
      onCancel={endTask}
      onDidChange={onDidChange}
    >
      {assurance !== undefined && <p className="record-form-field is-wide muted">{assurance(row)}</p>}
    </RecordForm>
  );
}
