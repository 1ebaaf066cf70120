import { useState } from 'react';
import { useStore } from 'zustand';
import { allImports } from '../../projection/queries/import-queries.ts';
import type { ImportRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, openRecord } from '../docket/api.ts';
import { momentInWords } from '../timeline/api.ts';

const figure = (count: number) => count.toLocaleString('en-US');

const columns: readonly GridColumn<ImportRow>[] = [
  {
    id: 'finished',
    title: 'Finished',
    width: '150px',
    cell: (row) => momentInWords(row.finishedAt),
    sortBy: (row) => row.finishedAt,
  },
  {
    id: 'outcome',
    title: 'Outcome',
    width: '140px',
    cell: (row) => <ImportOutcome row={row} />,
    sortBy: (row) => (isWhole(row) ? 1 : 0),
  },
  ...(['found', 'imported', 'alreadyThere', 'failed'] as const).map((count) => ({
    id: count,
    title: { found: 'Found', imported: 'Imported', alreadyThere: 'Already there', failed: 'Failed' }[count],
    width: '104px',
    align: 'end' as const,
    cell: (row: ImportRow) => figure(row[count]),
    sortBy: (row: ImportRow) => row[count],
  })),
  { id: 'id', title: 'Import', width: 'minmax(140px, 1fr)', cell: (row) => <span className="mono">{row.id}</span> },
];

function isWhole({ complete, failed }: ImportRow): boolean {
  return complete && failed === 0;
}

function ImportOutcome({ row }: { readonly row: ImportRow }) {
  return isWhole(row) ? <StatusWord status="complete" /> : <StatusWord status="warning" word="Not complete" />;
}

/** Every import of the docket, the newest first. */
export function ReceiptsView() {
  const workbench = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const imports = useLive(() => allImports, []);
  const [selectedId, setSelectedId] = useState<string>();
  if (!isOpen) return <NoDocket />;
  if (imports === undefined) return null;
  if (imports.length === 0) {
    return (
      <EmptyState
        what="Each import leaves a receipt here: what was found, what came, what was there already and what failed."
        how="Import mail files or a folder, or drop them on the window."
        action={
          <Button onClick={() => workbench.commands.runLink({ command: 'evidence.importMail' })}>
            Import mail files…
          </Button>
        }
      />
    );
  }
  return (
    <DataGrid
      label="Import receipts"
      rowHeight={25}
      columns={columns}
      rows={imports}
      rowId={({ id }) => id}
      selectedId={selectedId}
      onSelect={({ id }) => setSelectedId(id)}
      onActivate={({ id }) => openRecord(workbench, { kind: 'import', id })}
    />
  );
}
