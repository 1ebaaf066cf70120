import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { notToExceedNow } from '../../../shared/domain/pilot/pilot.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { RecordTree, recordNodeId, useDocket } from '../docket/api.ts';
import { pilotLook } from './pilot-words.ts';

/** Pilots by their last days, each with how it stands. */
export function PilotsView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  if (docket === 'none' || docket === 'reading') return null;
  const { records, today } = docket;
  if (records.pilots.length === 0)
    return (
      <EmptyState
        what="Pilots of systems stand here, each with its authorization and its not-to-exceed date."
        how="Start one when it begins."
        action={<Button onClick={() => commands.runLink({ command: 'pilot.start' })}>Start a pilot…</Button>}
      />
    );
  const nodes = records.pilots
    .toSorted((a, b) => (notToExceedNow(a) < notToExceedNow(b) ? -1 : 1))
    .map((row) => {
      const { status, word } = pilotLook(row, today);
      return {
        id: recordNodeId({ kind: 'pilot', id: row.id }),
        label: row.id,
        description: row.title,
        icon: <StatusShape status={status} />,
        detail: formatDate(notToExceedNow(row)),
        spoken: word,
      };
    });
  return <RecordTree label="Pilots" nodes={nodes} />;
}
