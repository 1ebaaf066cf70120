import './audit-trail.css';
import { useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { counted } from '../../../shared/kernel/counted.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import type { EntryRow } from '../../projection/rows.ts';
import { useEntryRows } from '../../projection/use-row-window.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { WindowedGrid } from '../../ui/data-grid/windowed-grid.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, docketSession, NoDocket } from '../docket/api.ts';
import { entryInWords, momentInWords } from '../timeline/api.ts';
import { EntryDetail } from './entry-detail.tsx';

export const auditTrailEditor: EditorType<null> = {
  id: 'auditTrail',
  icon: 'list-ordered',
  input: z.null(),
  key: () => 'page',
  title: () => 'Audit trail',
  component: AuditTrailEditor,
};

const columns: readonly GridColumn<EntryRow>[] = [
  { id: 'position', title: 'Entry', width: '72px', align: 'end', cell: (entry) => entry.position },
  { id: 'recordedAt', title: 'Recorded', width: '148px', cell: (entry) => momentInWords(entry.recordedAt) },
  { id: 'actor', title: 'By', width: '150px', cell: (entry) => entry.actor },
  {
    id: 'what',
    title: 'What was recorded',
    width: 'minmax(320px, 1fr)',
    cell: (entry) => <span data-tooltip={entryInWords(entry.event)}>{entryInWords(entry.event)}</span>,
  },
  { id: 'effective', title: 'True since', width: '112px', cell: (entry) => <DateText date={entry.effective} /> },
  { id: 'type', title: 'Event', width: '190px', cell: (entry) => <span className="mono muted">{entry.type}</span> },
];

/** Every entry of the journal, the newest first, each with its place in the chain. */
function AuditTrailEditor() {
  const { status, verified } = useStore(docketSession);
  const { count = 0, rowAt, show } = useEntryRows();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const [selectedId, setSelectedId] = useState<string>();
  const workbench = useWorkbench();
  if (!status) return <NoDocket />;
  const toggle = (id: string) => setOpenIds((before) => toggled(before, id));
  return (
    <article className="audit-trail">
      <header>
        <div>
          <h1>Audit trail</h1>
          <p className="muted">{verdict(status.entryCount, verified)}</p>
        </div>
        <Button icon="verified" onClick={() => void workbench.commands.runLink({ command: 'docket.verify' })}>
          Verify the docket
        </Button>
      </header>
      <WindowedGrid
        label="Entries of the journal"
        rowHeight={25}
        columns={columns}
        rows={{ count, rowAt, show }}
        rowId={(entry) => String(entry.position)}
        selectedId={selectedId}
        onSelect={(entry) => setSelectedId(String(entry.position))}
        openIds={openIds}
        onToggle={toggle}
        detail={(entry) => <EntryDetail entry={entry} before={rowAt(count - entry.position + 1)} />}
      />
    </article>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function verdict(
  entries: number,
  verified: { readonly intact: boolean; readonly entries: number } | undefined,
): string {
  const held = `${counted(entries, 'entry', 'entries')}, each chained to the one before; checked when the docket was opened.`;
  if (verified === undefined) return `${held} Originals are hashed when you verify.`;
  return verified.intact
    ? `${held} Originals verified up to entry ${verified.entries}: intact.`
    : 'The last verification found faults: the docket’s state page names each place.';
}
