import { useMemo, useState } from 'react';
import type { FileReceipt, ImportRemark } from '../../../shared/mail/import-receipt.ts';
import { importedKind } from '../../../shared/mail/imported-kind.ts';
import { nextStep } from '../../../shared/mail/next-step.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';

const figure = (count: number) => count.toLocaleString('en-US');

const columns: readonly GridColumn<FileReceipt>[] = [
  {
    id: 'path',
    title: 'File',
    width: 'minmax(340px, 1fr)',
    cell: ({ path }) => <FilePath path={path} />,
    sortBy: ({ path }) => path,
  },
  { id: 'outcome', title: 'Outcome', width: '190px', cell: (file) => <Outcome file={file} />, sortBy: severityOf },
  { id: 'kind', title: 'Kind', width: '150px', cell: importedKind, sortBy: importedKind },
  ...(['found', 'imported', 'alreadyThere'] as const).map((count) => ({
    id: count,
    title: { found: 'Found', imported: 'Imported', alreadyThere: 'Already there' }[count],
    width: '100px',
    align: 'end' as const,
    cell: (file: FileReceipt) => figure(file[count]),
    sortBy: (file: FileReceipt) => file[count],
  })),
  {
    id: 'failed',
    title: 'Failed',
    width: '76px',
    align: 'end',
    cell: ({ failed }) => figure(failed.length),
    sortBy: ({ failed }) => failed.length,
  },
];

/** The name, then its folder, which gives way first. */
function FilePath({ path }: Pick<FileReceipt, 'path'>) {
  const start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  return (
    <span className="receipt-path" data-tooltip={path}>
      <span>{path.slice(start)}</span> {start > 1 && <span className="faint">{path.slice(0, start - 1)}</span>}
    </span>
  );
}

/** 0 for what needs a look first. */
function severityOf({ failed, complete, warnings }: FileReceipt): number {
  if (failed.length > 0 || !complete) return 0;
  return warnings.length > 0 ? 1 : 2;
}

function Outcome({ file }: { readonly file: FileReceipt }) {
  if (file.sha256 === null) return <StatusWord status="error" word="Nothing stored" />;
  if (!file.complete) return <StatusWord status="warning" word="Not read to its end" />;
  if (file.failed.length > 0) return <StatusWord status="error" word={`${figure(file.failed.length)} failed`} />;
  if (file.warnings.length > 0) return <StatusWord status="note" word={`${figure(file.warnings.length)} noted`} />;
  return <StatusWord status="complete" />;
}

/** Opens to the reasons and the hash; what failed stands first, and is open from the start. */
export function ReceiptFiles({ files: inOrder }: { readonly files: readonly FileReceipt[] }) {
  const files = useMemo(() => inOrder.toSorted((left, right) => severityOf(left) - severityOf(right)), [inOrder]);
  const [selectedId, setSelectedId] = useState<string>();
  const [openIds, toggle] = useExpanded(
    files
      .filter(({ failed }) => failed.length > 0)
      .slice(0, 3)
      .map(idOf),
  );
  return (
    <div className="receipt-files">
      <DataGrid
        label="Files of the import"
        columns={columns}
        rows={files}
        rowId={idOf}
        selectedId={selectedId}
        onSelect={(file) => setSelectedId(idOf(file))}
        openIds={openIds}
        onToggle={toggle}
        detail={(file) => <FileDetail file={file} />}
      />
    </div>
  );
}

/** The same path may have been given twice. */
function idOf({ path, sha256, found }: FileReceipt): string {
  return `${path} ${sha256 ?? ''} ${found}`;
}

const mostRemarks = 100;

function FileDetail({ file: { path, sha256, failed, warnings } }: { readonly file: FileReceipt }) {
  return (
    <div className="receipt-file">
      <p className="muted">
        {path}
        {sha256 === null ? (
          '. Nothing of it was stored.'
        ) : (
          <>
            , SHA-256 <span className="mono">{sha256}</span>
          </>
        )}
      </p>
      <Remarks title="Failed" remarks={failed} hasNextStep />
      <Remarks title="Imported with a note" remarks={warnings} />
    </div>
  );
}

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly ImportRemark[];
  readonly hasNextStep?: boolean;
}

function Remarks({ title, remarks, hasNextStep = false }: RemarksProps) {
  if (remarks.length === 0) return null;
  const rest = remarks.length - mostRemarks;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="receipt-remarks">
        {remarks.slice(0, mostRemarks).map(({ place, code, reason }) => (
          <li key={`${place} ${code} ${reason}`}>
            <span className="muted">{place}:</span> {reason}
            {hasNextStep && <NextStep code={code} />}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="muted">{figure(rest)} more; copying the receipt gives them all.</p>}
    </div>
  );
}

function NextStep({ code }: { readonly code: string }) {
  const step = nextStep(code);
  return step === undefined ? null : <span className="receipt-next">{` What to do next: ${step}`}</span>;
}
