import type { EntryRow } from '../../projection/rows.ts';

interface EntryDetailProps {
  readonly entry: EntryRow;
  /** The entry before it in the ledger's order; undefined for the first, and while it is read. */
  readonly before: EntryRow | undefined;
}

/** Where one entry stands in the chain, and its fact as it was recorded. */
export function EntryDetail({ entry, before }: EntryDetailProps) {
  return (
    <div className="entry-detail">
      <dl>
        <dt>Recorded</dt>
        <dd className="mono">{entry.recordedAt}</dd>
        <dt>Place in its device’s log</dt>
        <dd>{entry.seq}</dd>
        <dt>Its hash (SHA-256)</dt>
        <dd className="mono">{entry.hash}</dd>
        <dt>Entry before</dt>
        <dd className="mono">{entry.position === 1 ? 'None: this is the first.' : (before?.hash ?? '…')}</dd>
      </dl>
      {entry.event === undefined ? (
        <p className="muted">The page of the evidence shows what was imported.</p>
      ) : (
        <pre className="mono">{JSON.stringify(entry.event.data, undefined, 2)}</pre>
      )}
    </div>
  );
}
