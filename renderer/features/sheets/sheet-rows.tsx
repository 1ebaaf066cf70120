import { useState } from 'react';
import type { SheetOutcome, SheetPreviewed, SheetRow } from '../../../shared/contracts/sheet.contract.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { WindowedGrid } from '../../ui/data-grid/windowed-grid.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { SheetRowDetail } from './sheet-row-detail.tsx';
import { outcomeWords, rowInWords } from './sheet-words.ts';
import { useSheetRows } from './use-sheet-rows.ts';

interface SheetRowsProps {
  readonly told: SheetPreviewed;
  readonly only: SheetOutcome | undefined;
}

/** Every row with what becomes of it; an open one tells all of it. */
export function SheetRows({ told, only }: SheetRowsProps) {
  const rows = useSheetRows(told.preview, only, only === undefined ? told.total : told.counts[only]);
  const [selected, setSelected] = useState<string>();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((ids) => (ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])));
  return (
    <WindowedGrid
      label="Rows of the sheet"
      columns={columns}
      rows={rows}
      rowId={({ row }) => String(row)}
      selectedId={selected}
      onSelect={({ row }) => setSelected(String(row))}
      detail={(row) => <SheetRowDetail row={row} />}
      openIds={open}
      onToggle={toggle}
    />
  );
}

const looks = {
  added: 'met',
  changed: 'partial',
  alreadyThere: 'onTime',
  differs: 'warning',
  refused: 'error',
} as const;

const columns: readonly GridColumn<SheetRow>[] = [
  { id: 'row', title: 'Row', width: '76px', align: 'end', cell: ({ row }) => row.toLocaleString('en-US') },
  {
    id: 'outcome',
    title: 'Outcome',
    width: '186px',
    cell: ({ outcome }) => <StatusWord status={looks[outcome]} word={outcomeWords[outcome]} />,
  },
  {
    id: 'subject',
    title: 'Record',
    width: '150px',
    cell: ({ subject }) => subject?.id ?? <span className="muted">not known</span>,
  },
  {
    id: 'what',
    title: 'What it says',
    width: 'minmax(280px, 1fr)',
    cell: (row) => <span className={row.outcome === 'alreadyThere' ? 'muted' : undefined}>{rowInWords(row)}</span>,
  },
];
