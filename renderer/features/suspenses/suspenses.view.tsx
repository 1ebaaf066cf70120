import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { partyName } from '../../../shared/domain/party-name.ts';
import { type Suspense, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, NoDocket, RecordTree, recordNodeId, stateOfRecords, useDocket } from '../docket/api.ts';
import { standingInWords, standingLooks, standings, suspenseDaysLate, suspenseStanding } from './suspense-words.ts';

/** Suspenses by how they stand, the earliest due first. */
export function SuspensesView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const { records, today } = docket;
  if (records.suspenses.length === 0)
    return (
      <EmptyState
        what="What is asked of somebody by a date stands here."
        how="A suspense is opened by hand, or from the message that asks."
        action={<Button onClick={() => commands.runLink({ command: 'suspense.open' })}>New suspense…</Button>}
      />
    );
  const nodes = standings.flatMap((standing) => {
    const own = records.suspenses.filter((row) => suspenseStanding(row, today) === standing);
    return own.length === 0 ? [] : [groupNode(standing, own, records, today)];
  });
  return <RecordTree label="Suspenses" nodes={nodes} initiallyOpen={['overdue', 'open']} />;
}

function groupNode(
  standing: (typeof standings)[number],
  rows: readonly Suspense[],
  records: DocketRecords,
  today: LocalDate,
): TreeNode {
  const { word, status } = standingLooks[standing];
  const byDue = rows.toSorted((a, b) => (suspenseDue(a) < suspenseDue(b) ? -1 : 1));
  return {
    id: standing,
    label: word,
    icon: <StatusShape status={status} />,
    detail: rows.length,
    children: byDue.map((row) => leaf(row, records, today)),
  };
}

function leaf(row: Suspense, records: DocketRecords, today: LocalDate): TreeNode {
  const late = suspenseDaysLate(row, today);
  const isOverdue = suspenseStanding(row, today) === 'overdue';
  return {
    id: recordNodeId({ kind: 'suspense', id: row.id }),
    label: row.what,
    isLong: true,
    description: partyName(stateOfRecords(records), row.askedOf),
    detail: isOverdue ? <span className="tone-error">{late} d</span> : formatDate(suspenseDue(row)).slice(0, -5),
    spoken: standingInWords(row, today),
  };
}
