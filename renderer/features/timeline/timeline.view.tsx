import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { historyOf } from '../../projection/queries/entry-queries.ts';
import type { EntryRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { DateText, docketSession, NoDocket, selectedRecord } from '../docket/api.ts';
import { EntrySentence } from './entry-sentence.tsx';
import { momentInWords } from './moment-in-words.ts';

/** Entries that are read of one record; the audit trail has every entry. */
const maxRead = 2_000;

const columns: readonly GridColumn<EntryRow>[] = [
  {
    id: 'effective',
    title: 'True since',
    width: '112px',
    cell: (entry) => <DateText date={entry.effective} />,
    sortBy: (entry) => entry.effective,
  },
  {
    id: 'what',
    title: 'What was recorded',
    width: 'minmax(320px, 1fr)',
    cell: (entry) => <EntrySentence entry={entry} />,
  },
  { id: 'actor', title: 'By', width: '150px', cell: (entry) => entry.actor, sortBy: (entry) => entry.actor },
  {
    id: 'recordedAt',
    title: 'Recorded',
    width: '148px',
    cell: (entry) => <span className="muted">{momentInWords(entry.recordedAt)}</span>,
    sortBy: (entry) => entry.recordedAt,
  },
  {
    id: 'seq',
    title: 'Entry',
    width: '72px',
    align: 'end',
    cell: (entry) => entry.position,
    sortBy: (entry) => entry.position,
  },
  {
    id: 'hash',
    title: 'Hash',
    width: '104px',
    cell: (entry) => <span className="mono faint">{`${entry.hash.slice(0, 4)}…${entry.hash.slice(-4)}`}</span>,
  },
];

export function TimelineView() {
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const { record } = useStore(selectedRecord);
  const entries = useLive(
    () => (record === undefined ? async () => undefined : historyOf(record, maxRead)),
    [record?.kind, record?.id],
  );
  const [selected, setSelected] = useState<string>();
  const asOf = useStore(docketSession, ({ lookingBack }) => lookingBack?.look.asOf);
  // Of the day that is looked back to: what came true later is left out.
  const rows = useMemo(
    () => (entries ?? []).filter(({ effective }) => asOf === undefined || effective <= asOf),
    [entries, asOf],
  );
  if (!isOpen) return <NoDocket />;
  if (record === undefined) {
    return (
      <EmptyState
        what="The history of the record that is selected stands here, entry by entry, the newest first."
        how="Select a recommendation, a case, a plan, a milestone, a message or a letter."
      />
    );
  }
  if (entries !== undefined && entries.length === 0)
    return <EmptyState what={`No entry tells of ${record.id}.`} how="Select a record of this docket." />;
  return (
    <DataGrid
      label={`History of ${record.id}`}
      rowHeight={25}
      columns={columns}
      rows={rows}
      rowId={(entry) => String(entry.position)}
      selectedId={selected}
      onSelect={(entry) => setSelected(String(entry.position))}
    />
  );
}
