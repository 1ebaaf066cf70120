/** The form of the open row. */
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, type MilestoneRow, RecordForm, record } from '../docket/api.ts';
import { endTask, type TaskName } from './milestone-task.ts';
import { milestoneTasks } from './milestone-tasks.ts';

interface MilestoneTaskFormProps {
  readonly name: TaskName;
  readonly row: MilestoneRow;
  readonly records: DocketRecords;
  readonly today: LocalDate;
  readonly onDidChange: () => void;
}

export function MilestoneTaskForm({ name, row, records, today, onDidChange }: MilestoneTaskFormProps) {
  const workbench = useWorkbench();
  const task = milestoneTasks.find((one) => one.name === name);
  if (task === undefined) return null;
  const { action, fields, intents, assurance, warning } = task;
  return (
    <>
      {warning !== undefined && (
        <p className="milestone-warning" role="note">
          <StatusWord status="warning" word="Read this first" /> {warning(row)}
        </p>
      )}
      <RecordForm
        key={`${name} ${row.id}`}
        fields={fields(row, records, today)}
        action={action}
        submit={(values) => record(workbench, ...intents(row, values))}
        onDone={() => {
          workbench.announcer.say(`${action}: ${row.id}, done.`);
          endTask();
        }}
        onCancel={endTask}
        onDidChange={onDidChange}
      >
        {assurance !== undefined && <p className="record-form-field is-wide muted">{assurance(row)}</p>}
      </RecordForm>
    </>
  );
}
