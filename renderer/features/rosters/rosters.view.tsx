import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { RecordTree, recordNodeId, useDocket, useOwed } from '../docket/api.ts';
import { nextCertification, rosterLook } from './roster-words.ts';

/** Rosters by the days by which they must be certified again; those that have ended come last. */
export function RostersView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  const owed = useOwed();
  if (docket === 'none' || docket === 'reading') return null;
  const { records, today } = docket;
  if (records.rosters.length === 0)
    return (
      <EmptyState
        what="Rosters stand here: who has access to mail archives and records systems, and who the Capstone officials are."
        how="Each must be certified again before its term ends."
        action={<Button onClick={() => commands.runLink({ command: 'roster.open' })}>Keep a roster…</Button>}
      />
    );
  const nodes = records.rosters
    .map((row) => ({ row, next: nextCertification(owed, row) }))
    .toSorted((a, b) => ((a.next?.due ?? '~') < (b.next?.due ?? '~') ? -1 : 1))
    .map(({ row, next }) => {
      const { status, word } = rosterLook(row, next, today);
      return {
        id: recordNodeId({ kind: 'roster', id: row.id }),
        label: row.id,
        description: row.system,
        icon: <StatusShape status={status} />,
        detail: next ? formatDate(next.due) : '',
        spoken: word,
      };
    });
  return <RecordTree label="Rosters" nodes={nodes} />;
}
