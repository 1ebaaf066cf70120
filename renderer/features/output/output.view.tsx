import { useState } from 'react';
import { useStore } from 'zustand';
import type { OutputLine } from '../../platform/output/output.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';

type NumberedLine = OutputLine & { readonly number: number };

const columns: readonly GridColumn<NumberedLine>[] = [
  { id: 'at', title: 'Time', width: '86px', cell: (line) => <span className="mono">{line.at}</span> },
  { id: 'channel', title: 'From', width: '120px', cell: (line) => line.channel, sortBy: (line) => line.channel },
  {
    id: 'text',
    title: 'What was said',
    width: 'minmax(320px, 1fr)',
    cell: (line) => <span className="mono">{line.text}</span>,
  },
];

export function OutputView() {
  const { output } = useWorkbench();
  const lines = useStore(output.store, (state) => state.lines);
  const [selected, setSelected] = useState<string>();
  if (lines.length === 0) {
    return (
      <EmptyState
        what="What the workbench says while it works comes here, line by line."
        how="Nothing has been said since it started."
      />
    );
  }
  return (
    <DataGrid
      label="Output"
      rowHeight={25}
      columns={columns}
      rows={lines.map((line, number) => ({ ...line, number }))}
      rowId={(line) => String(line.number)}
      selectedId={selected}
      onSelect={(line) => setSelected(String(line.number))}
    />
  );
}
