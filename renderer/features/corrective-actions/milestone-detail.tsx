import { useStore } from 'zustand';
import type { MilestoneRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Glyph } from '../../ui/icon/glyph.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, LinkedEvidence } from '../docket/api.ts';
import type { MilestoneContext } from './milestone-columns.tsx';
import { type HistoryLine, milestoneHistory } from './milestone-history.ts';
import { milestoneTask, type TaskName } from './milestone-task.ts';
import { MilestoneTaskForm } from './milestone-task-form.tsx';

interface MilestoneDetailProps extends MilestoneContext {
  readonly row: MilestoneRow;
  readonly onDidChange: () => void;
}

/** What is told under an open row: every date it had with its reason, its evidence, and what can be done with it. */
export function MilestoneDetail({ row, records, today, onDidChange }: MilestoneDetailProps) {
  const task = useStore(milestoneTask, (state) => (state.task?.milestone === row.id ? state.task.name : undefined));
  return (
    <div className={task === undefined ? 'milestone-detail' : 'milestone-detail is-changing'}>
      <p className="milestone-whole">{row.description}</p>
      <History row={row} lines={milestoneHistory(row, today)} />
      {task === undefined ? (
        <Tasks row={row} />
      ) : (
        <MilestoneTaskForm name={task} row={row} records={records} today={today} onDidChange={onDidChange} />
      )}
      <LinkedEvidence subject={{ kind: 'milestone', id: row.id }} />
    </div>
  );
}

function History({ row, lines }: { readonly row: MilestoneRow; readonly lines: readonly HistoryLine[] }) {
  return (
    <table className="record-table milestone-history">
      <caption className="visually-hidden">History of {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What happened</th>
          <th scope="col">Reason or note</th>
          <th scope="col">Approved by</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // Two lines may be alike in every word; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <HistoryRow key={index} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function HistoryRow({ line: { shape, date, what, reason, approver } }: { readonly line: HistoryLine }) {
  const isLate = shape === 'pastDue';
  return (
    <tr className={isLate ? 'tone-error' : undefined}>
      <td>
        <span className="date-cell">
          {isLate && <Glyph name="pastDue" />}
          <DateText date={date} shape={isLate ? undefined : shape} />
        </span>
      </td>
      <td className={isLate ? undefined : 'muted'}>{what}</td>
      <td>{reason}</td>
      <td className="muted">{approver ?? (shape === 'currentDate' ? 'not recorded' : '')}</td>
    </tr>
  );
}

const offered: readonly {
  readonly name: TaskName;
  readonly title: string;
  readonly isOf: 'open' | 'completed' | 'any';
}[] = [
  { name: 'reschedule', title: 'Reschedule…', isOf: 'open' },
  { name: 'complete', title: 'Complete…', isOf: 'open' },
  { name: 'reopen', title: 'Reopen…', isOf: 'completed' },
  { name: 'assign', title: 'Assign…', isOf: 'any' },
  { name: 'note', title: 'Add a note…', isOf: 'any' },
];

function Tasks({ row }: { readonly row: MilestoneRow }) {
  const { commands } = useWorkbench();
  const isCompleted = row.completedOn !== undefined;
  return (
    <p className="record-actions">
      {offered
        .filter(({ isOf }) => isOf === 'any' || (isOf === 'completed') === isCompleted)
        .map(({ name, title }) => (
          <Button
            key={name}
            reason={commands.reasonAgainst(`milestone.${name}`)}
            onClick={() => milestoneTask.setState({ task: { name, milestone: row.id } })}
          >
            {title}
          </Button>
        ))}
    </p>
  );
}
