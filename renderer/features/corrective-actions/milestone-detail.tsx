import { useStore } from 'zustand';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button/button.tsx';
import { Glyph } from '../../ui/icon/glyph.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, type DocketRecords, LinkedEvidence, type MilestoneRow, openRecord } from '../docket/api.ts';
import type { MilestoneContext } from './milestone-columns.tsx';
import { type HistoryLine, milestoneHistory } from './milestone-history.ts';
import { milestoneTask } from './milestone-task.ts';
import { MilestoneTaskForm } from './milestone-task-form.tsx';
import { type MilestoneTask, milestoneTasks } from './milestone-tasks.ts';

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
      <Owners row={row} records={records} />
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
          <th scope="col">Told in letter</th>
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

function HistoryRow({ line: { shape, date, what, reason, approver, toldIn } }: { readonly line: HistoryLine }) {
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
      <td>{toldIn !== undefined && <ToldIn letter={toldIn} />}</td>
    </tr>
  );
}

function ToldIn({ letter }: { readonly letter: LetterId | null }) {
  const workbench = useWorkbench();
  if (letter === null) return <StatusWord status="warning" word="not told" />;
  return (
    <Button look="link" onClick={() => openRecord(workbench, { kind: 'letter', id: letter })}>
      {letter}
    </Button>
  );
}

/** Who owned it from which day on, as recorded. */
function Owners({ row, records }: { readonly row: MilestoneRow; readonly records: DocketRecords }) {
  if (row.owners.length === 0) return <p className="muted">Nobody has owned it yet.</p>;
  return (
    <ul className="milestone-owners" aria-label={`Owners of ${row.id}`}>
      {row.owners.map(({ on, owner }, index) => {
        const person = records.people.find(({ id }) => id === owner);
        return (
          // One person may be given it twice on one day; the place in the history tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <span className="muted">owner since</span> <DateText date={on} isQuiet />{' '}
            {person?.name ?? owner ?? 'nobody'}
            {person?.departedOn !== undefined && (
              <StatusWord status="warning" word={`left ${formatDate(person.departedOn)}`} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Tasks({ row }: { readonly row: MilestoneRow }) {
  const fitting = milestoneTasks.filter(({ unfit }) => unfit?.(row) === undefined);
  return (
    <div className="milestone-tasks">
      <p className="record-actions">
        {fitting
          .filter(({ isUsual }) => isUsual)
          .map((task) => (
            <TaskButton key={task.name} task={task} row={row} />
          ))}
      </p>
      <p className="milestone-rare">
        {fitting
          .filter(({ isUsual }) => !isUsual)
          .map((task) => (
            <TaskButton key={task.name} task={task} row={row} />
          ))}
      </p>
    </div>
  );
}

function TaskButton({
  task: { name, verb, isUsual },
  row,
}: {
  readonly task: MilestoneTask;
  readonly row: MilestoneRow;
}) {
  const { commands } = useWorkbench();
  return (
    <Button
      look={isUsual ? 'plain' : 'link'}
      reason={commands.reasonAgainst(`milestone.${name}`)}
      onClick={() => milestoneTask.setState({ task: { name, milestone: row.id } })}
    >
      {verb}
    </Button>
  );
}
