import './audit-trail.css';
import { useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import type { EntryRow } from '../../projection/rows.ts';
import { useEntryRows, type WindowedRows } from '../../projection/use-row-window.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { WindowedGrid } from '../../ui/data-grid/windowed-grid.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, docketSession, LookingBackStrip, NoDocket } from '../docket/api.ts';
import { EntrySentence, momentInWords } from '../timeline/api.ts';
import { entryEditor } from './entry.editor.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { EntryFilterBar } from './entry-filter-bar.tsx';
import { everyEntry, scopeOf, shownEntries } from './shown-entries.ts';
import { type Verdict, verdictOf } from './verdict.ts';

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
    cell: (entry) => <EntrySentence entry={entry} />,
  },
  { id: 'effective', title: 'True since', width: '112px', cell: (entry) => <DateText date={entry.effective} /> },
  { id: 'type', title: 'Event', width: '190px', cell: (entry) => <span className="mono muted">{entry.type}</span> },
];

/** The entries of the journal, the newest first, each with its place in the chain. */
function AuditTrailEditor() {
  const status = useStore(docketSession, (session) => session.status);
  const verified = useStore(docketSession, (session) => session.verified);
  const records = useStore(docketSession, (session) => session.records);
  const scope = scopeOf(useStore(shownEntries), records);
  const entries = useEntryRows(scope ?? { kind: 'all' });
  if (!status) return <NoDocket />;
  const altered = status.readOnly?.code === 'docket.altered' ? status.readOnly.message : undefined;
  return (
    <article className="list-page audit-trail">
      <LookingBackStrip butToday="The journal is shown" />
      <Head verdict={verdictOf(status.entryCount, verified, altered)} />
      <EntryFilterBar count={scope === undefined ? undefined : entries.count} />
      {scope === undefined ? (
        <EmptyState
          what="The entries of one day, one person or one record stand here."
          how="Say above which; the list follows as soon as it is known."
        />
      ) : (
        <Entries key={JSON.stringify(scope)} entries={entries} />
      )}
    </article>
  );
}

function Head({ verdict: { status, word, sentence } }: { readonly verdict: Verdict }) {
  const { commands } = useWorkbench();
  const run = (command: string) => () => void commands.runLink({ command });
  return (
    <header>
      <div>
        <h1>Audit trail</h1>
        <p className="audit-verdict">
          <StatusWord status={status} word={word} /> <span className="muted">{sentence}</span>
        </p>
      </div>
      <div className="audit-actions">
        {status === 'error' && <Button onClick={run('docket.showState')}>Show every fault</Button>}
        <Button icon="verified" onClick={run('docket.verify')}>
          Verify the docket
        </Button>
      </div>
    </header>
  );
}

function Entries({ entries: { count, rowAt, show } }: { readonly entries: WindowedRows<EntryRow> }) {
  const { editors } = useWorkbench();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const [selectedId, setSelectedId] = useState<string>();
  const open = ({ position }: EntryRow) => editors.open(entryEditor, { position });
  if (count === 0)
    return (
      <EmptyState
        what="No entry of the journal is of this kind."
        how="Choose another day, person or record."
        action={<Button onClick={() => shownEntries.setState(everyEntry)}>Show every entry</Button>}
      />
    );
  return (
    <WindowedGrid
      label="Entries of the journal"
      rowHeight={25}
      columns={columns}
      rows={{ count: count ?? 0, rowAt, show }}
      rowId={({ position }) => String(position)}
      selectedId={selectedId}
      onSelect={({ position }) => setSelectedId(String(position))}
      onActivate={open}
      openIds={openIds}
      onToggle={(id) => setOpenIds((before) => toggled(before, id))}
      detail={(entry) => <EntryDetail entry={entry} onOpen={() => open(entry)} />}
    />
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
