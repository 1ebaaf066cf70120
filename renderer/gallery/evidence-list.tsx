import { useState } from 'react';
import { DataGrid } from '../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../ui/data-grid/grid-column.ts';

interface Message {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
}

const messages: readonly Message[] = Array.from({ length: 100_000 }, (_, number) => ({
  id: `E-${String(number + 1).padStart(6, '0')}`,
  number,
  subject: `Message ${number + 1} of the pilot mailbox`,
}));

const columns: readonly GridColumn<Message>[] = [
  { id: 'id', title: 'No.', width: '110px', cell: (row) => row.id, sortBy: (row) => row.number },
  {
    id: 'subject',
    title: 'Subject',
    width: 'minmax(240px, 1fr)',
    cell: (row) => row.subject,
    sortBy: (row) => row.subject,
  },
  { id: 'from', title: 'From', width: '180px', cell: (row) => `Office ${row.number % 17}` },
  { id: 'sent', title: 'Sent', width: '130px', cell: (row) => `${(row.number % 28) + 1} Mar 2022` },
  { id: 'copies', title: 'Copies', width: '70px', align: 'end', cell: (row) => (row.number % 9) + 1 },
];

/** The length that every list must bear. */
export function EvidenceList() {
  const [selected, setSelected] = useState(messages[0]?.id);
  return (
    <DataGrid
      label="All evidence"
      columns={columns}
      rows={messages}
      rowId={(row) => row.id}
      selectedId={selected}
      onSelect={(row) => setSelected(row.id)}
    />
  );
}
