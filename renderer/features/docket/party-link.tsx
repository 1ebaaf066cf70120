import type { Party } from '../../../shared/domain/party.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import type { DocketRecords } from './docket-records.ts';
import { openRecord } from './record-kinds.ts';

interface PartyLinkProps {
  readonly party: Party | undefined;
  readonly records: DocketRecords;
}

/** Who asks or is asked: a link to a person or an office of the docket, and plain words for anyone else. */
export function PartyLink({ party, records }: PartyLinkProps) {
  const workbench = useWorkbench();
  if (party === undefined) return <span className="muted">none</span>;
  if (party.kind === 'named') return party.name;
  const person = party.kind === 'person' ? records.people.find(({ id }) => id === party.id) : undefined;
  const name = person?.name ?? records.offices.find(({ id }) => id === party.id)?.name ?? party.id;
  return (
    <>
      <Button look="link" onClick={() => openRecord(workbench, party)}>
        {name}
      </Button>
      {person?.departedOn !== undefined && <StatusWord status="warning" word="has left" />}
    </>
  );
}
