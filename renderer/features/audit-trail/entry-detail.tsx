import type { EntryRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';

interface EntryDetailProps {
  readonly entry: EntryRow;
  readonly onOpen: () => void;
}

/** One entry's fact as it was recorded, under its row; its page shows the chain. */
export function EntryDetail({ entry, onOpen }: EntryDetailProps) {
  return (
    <div className="entry-detail">
      <dl>
        <dt>Recorded</dt>
        <dd className="mono">{entry.recordedAt}</dd>
        <dt>Its hash (SHA-256)</dt>
        <dd className="mono">{entry.hash}</dd>
        <dt>Place in the chain</dt>
        <dd>
          <Button look="link" onClick={onOpen}>
            Open entry {entry.position}
          </Button>
        </dd>
      </dl>
      {entry.event === undefined ? (
        <p className="muted">What was imported is told on the entry’s page, and on the page of the evidence.</p>
      ) : (
        <pre className="mono">{JSON.stringify(entry.event.data, undefined, 2)}</pre>
      )}
    </div>
  );
}
