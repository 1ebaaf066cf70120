import './evidence.css';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridSort } from '../../ui/data-grid/grid-column.ts';
import { WindowedGrid } from '../../ui/data-grid/windowed-grid.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useKeptWidths } from '../../workbench/kept-widths.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, draggedEvidence, LookingBackStrip, NoDocket, openRecord, selectRecord } from '../docket/api.ts';
import { evidenceColumns } from './evidence-columns.tsx';
import { isFiltering, noFilter } from './evidence-filter.ts';
import { EvidenceListBar } from './evidence-list-bar.tsx';
import { evidenceMenu } from './evidence-menu.ts';
import { mostLinkedAtOnce } from './link-evidence.ts';
import { type ListedEvidence, listedSchema, titleOfList } from './listed-evidence.ts';
import { createSelectedEvidence, type SelectedEvidence } from './selected-evidence.ts';
import { type ListedRows, useListedEvidence } from './use-listed-evidence.ts';

/** One list of evidence: everything, what has no link, a month, an import, what a record has. */
export const evidenceListEditor: EditorType<ListedEvidence> = {
  id: 'evidenceList',
  icon: 'mail',
  input: listedSchema,
  key: (listed) => JSON.stringify(listed),
  title: titleOfList,
  component: EvidenceListEditor,
};

const newestFirst: GridSort = { column: 'on', isDescending: true };

function EvidenceListEditor({ input, editor }: EditorProps<ListedEvidence>) {
  const workbench = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const [selected] = useState(createSelectedEvidence);
  const columns = useMemo(() => evidenceColumns(selected), [selected]);
  const [filter, setFilter] = useState(noFilter);
  const [sort, setSort] = useState(newestFirst);
  const [selectedId, setSelectedId] = useState<string>();
  const ids = useStore(selected.store, (state) => state.ids);
  const kept = useKeptWidths('evidence');
  const rows = useListedEvidence({ listed: input, filter, sort, columns });
  useEffect(() => editor.setBreadcrumbs(['Evidence', titleOfList(input)]), [editor, input]);
  if (!isOpen) return <NoDocket />;
  const isNarrowed = isFiltering(filter);
  return (
    <article className="list-page evidence-list">
      <LookingBackStrip butToday="Evidence is listed" />
      <EvidenceListBar
        listed={input}
        rows={rows}
        filter={filter}
        onFilter={setFilter}
        selected={selected}
        title={titleOfList(input)}
      />
      {rows.count === 0 && rows.looked === undefined && rows.total !== undefined ? (
        <NothingListed listed={input} onClear={isNarrowed ? () => setFilter(noFilter) : undefined} />
      ) : (
        <WindowedGrid
          label={titleOfList(input)}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          sort={sort}
          onSort={(column) => setSort(nextOrder(sort, column))}
          selectedId={selectedId}
          onSelect={({ id }) => {
            setSelectedId(id);
            selectRecord({ kind: 'evidence', id });
          }}
          onActivate={({ id }) => openRecord(workbench, { kind: 'evidence', id })}
          selection={{
            ids,
            toggle: ({ id }) => selected.toggle(id),
            extend: (first, last) => void selectRange(rows, selected, first, last),
          }}
          menu={(row) => evidenceMenu(workbench, row, selected)}
          drag={{ type: draggedEvidence, content: ({ id }) => JSON.stringify(ids.has(id) ? [...ids] : [id]) }}
          {...kept}
        />
      )}
    </article>
  );
}

/** No more than can be linked in one step. */
async function selectRange(rows: ListedRows, selected: SelectedEvidence, first: number, last: number): Promise<void> {
  const range = await rows.read(first, Math.min(last, first + mostLinkedAtOnce - 1));
  selected.replace(range.map(({ id }) => id));
}

/** Each head turns its own order round; a list is never without one. */
function nextOrder(sort: GridSort, column: string): GridSort {
  return { column, isDescending: sort.column === column ? !sort.isDescending : column === 'on' };
}

interface NothingListedProps {
  readonly listed: ListedEvidence;
  readonly onClear: (() => void) | undefined;
}

function NothingListed({ listed, onClear }: NothingListedProps) {
  const { commands } = useWorkbench();
  if (onClear !== undefined) {
    return (
      <EmptyState
        what="No message of this list has what is asked for."
        how="Words are sought in sender, recipients, subject, number, day and linked records, not in the text."
        action={<Button onClick={onClear}>Show the whole list</Button>}
      />
    );
  }
  if (listed.scope.kind === 'unlinked') {
    return (
      <EmptyState
        what="Messages that are linked to no record stand here: there is none."
        how="Newly imported messages come here until they are linked."
      />
    );
  }
  return (
    <EmptyState
      what="Messages that prove, ask or answer stand here."
      how="Import mail files or a folder, or drop them on the window."
      action={<Button onClick={() => commands.runLink({ command: 'evidence.importMail' })}>Import mail files…</Button>}
    />
  );
}
