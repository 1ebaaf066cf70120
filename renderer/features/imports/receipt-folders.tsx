import { useState } from 'react';
import type { FolderReceipt } from '../../../shared/mail/import-receipt.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';

const titles = { found: 'Found', imported: 'Imported', alreadyThere: 'Already there', failed: 'Failed' } as const;

const columns: readonly GridColumn<FolderReceipt>[] = [
  {
    id: 'name',
    title: 'Folder',
    width: 'minmax(340px, 1fr)',
    cell: ({ name }) => name || 'Files that were given by themselves',
    sortBy: ({ name }) => name,
  },
  ...(['found', 'imported', 'alreadyThere', 'failed'] as const).map((count) => ({
    id: count,
    title: titles[count],
    width: '100px',
    align: 'end' as const,
    cell: (folder: FolderReceipt) => folder[count].toLocaleString('en-US'),
    sortBy: (folder: FolderReceipt) => folder[count],
  })),
];

/** What became of each folder, on disk, in an archive or inside an Outlook store. */
export function ReceiptFolders({ folders }: { readonly folders: readonly FolderReceipt[] }) {
  const [selectedId, setSelectedId] = useState<string>();
  return (
    <div className="receipt-folders">
      <DataGrid
        label="Folders of the import"
        columns={columns}
        rows={folders}
        rowId={({ name }) => name}
        selectedId={selectedId}
        onSelect={({ name }) => setSelectedId(name)}
      />
    </div>
  );
}
