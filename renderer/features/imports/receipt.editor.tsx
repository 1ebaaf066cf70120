import './imports.css';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import { readImportReceipt } from '../../../shared/contracts/evidence-import.contract.ts';
import type { ShownTable } from '../../../shared/contracts/table.contract.ts';
import { type ImportId, importIdSchema } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { foldersOf, type ImportReceipt } from '../../../shared/mail/import-receipt.ts';
import { importVerdict, verdictOf } from '../../../shared/mail/import-verdict.ts';
import { receiptColumns, receiptRows } from '../../../shared/mail/receipt-rows.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { importById } from '../../projection/queries/import-queries.ts';
import type { ImportRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  NoDocket,
  RecordPage,
  RecordSection,
  saveAsSheet,
  selectRecord,
  useDocket,
} from '../docket/api.ts';
import { momentInWords } from '../timeline/api.ts';
import { printText } from './print-text.ts';
import { ReceiptFiles } from './receipt-files.tsx';
import { ReceiptFolders } from './receipt-folders.tsx';
import { receiptText } from './receipt-text.ts';

const inputSchema = z.strictObject({ import: importIdSchema });
type ReceiptInput = z.infer<typeof inputSchema>;

/** What one import found, file by file. */
export const receiptEditor: EditorType<ReceiptInput> = {
  id: 'importReceipt',
  icon: 'inbox',
  input: inputSchema,
  key: (input) => input.import,
  title: (input) => `Receipt ${input.import}`,
  component: ReceiptEditor,
};

function ReceiptEditor({ input, editor }: EditorProps<ReceiptInput>) {
  const docket = useDocket();
  const row = useLive(() => importById(input.import), [input.import]);
  useEffect(() => selectRecord({ kind: 'import', id: input.import }), [input.import]);
  useEffect(() => editor.setBreadcrumbs(['Evidence', 'Imports', input.import]), [editor, input.import]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  if (row !== undefined) return <ReceiptPage row={row} />;
  return (
    <EmptyState
      what="The receipt is being read."
      how="It stands here as soon as everything that the import brought is in the lists."
    />
  );
}

function ReceiptPage({ row }: { readonly row: ImportRow }) {
  const answer = useReceipt(row.receipt);
  const verdict = answer?.ok ? verdictOf(answer.value) : importVerdict({ ...row, stopped: null, documents: undefined });
  return (
    <RecordPage
      title={verdict.message}
      about={
        <span className="receipt-told">
          <StatusWord {...(verdict.isWhole ? { status: 'complete' } : { status: 'warning', word: 'Not complete' })} />
          <span>
            {verdict.result} Import {row.id}, finished {momentInWords(row.finishedAt)}.
          </span>
        </span>
      }
      actions={<ReceiptActions row={row} receipt={answer?.ok ? answer.value : undefined} />}
    >
      <Counts row={row} />
      {answer?.ok === false && (
        <p className="receipt-refused" role="alert">
          <Icon name="error" size={14} /> {answer.message}
        </p>
      )}
      <p className="muted receipt-hash receipt-checking">
        The receipt is kept with the evidence; the journal names it by its hash, SHA-256{' '}
        <span className="mono">{row.receipt}</span>.
      </p>
      {answer?.ok && <Account receipt={answer.value} />}
    </RecordPage>
  );
}

/** By folder where there is more than one, then by file. */
function Account({ receipt: { files } }: { readonly receipt: ImportReceipt }) {
  const folders = useMemo(() => foldersOf(files), [files]);
  return (
    <>
      {folders.length > 1 && (
        <RecordSection title="Folders" count={folders.length.toLocaleString('en-US')}>
          <ReceiptFolders folders={folders} />
        </RecordSection>
      )}
      <RecordSection title="Files" count={files.length.toLocaleString('en-US')}>
        <ReceiptFiles files={files} />
      </RecordSection>
    </>
  );
}

function ReceiptActions({ row, receipt }: { readonly row: ImportRow; readonly receipt: ImportReceipt | undefined }) {
  const workbench = useWorkbench();
  const { commands, mainProcess, notifications } = workbench;
  const docket = useStore(docketSession, ({ status }) => status?.name ?? '');
  const reason = receipt === undefined ? 'The receipt is not read yet.' : undefined;
  const text = () => (receipt === undefined ? '' : receiptText({ id: row.id, docket, sha256: row.receipt, receipt }));
  const copy = async () => {
    const copied = await mainProcess.call(writeClipboardText, { text: text().slice(0, 1_000_000) });
    if (copied.ok) notifications.show({ severity: 'done', message: 'The receipt is on the clipboard as text' });
    else notifications.show({ severity: 'warning', message: copied.message });
  };
  return (
    <>
      <Button icon="copy" reason={reason} onClick={copy}>
        Copy as text
      </Button>
      <Button
        icon="export"
        reason={reason}
        onClick={() => receipt !== undefined && void saveAsSheet(workbench, sheetOf(row.id, receipt))}
      >
        Save as CSV…
      </Button>
      <Button icon="file" reason={reason} onClick={() => printText(window, text())}>
        Print…
      </Button>
      <Button
        look="primary"
        icon="mail"
        reason={row.imported === 0 ? 'This import brought no new message.' : undefined}
        onClick={() => commands.runLink({ command: 'evidence.showImport', args: { import: row.id } })}
      >
        Show the messages
      </Button>
    </>
  );
}

const numbers: readonly string[] = ['found', 'imported', 'already there', 'failed'];

/** Folder by folder, file by file, remark by remark. */
function sheetOf(id: ImportId, receipt: ImportReceipt): ShownTable {
  const columns = receiptColumns.map(
    (title) => ({ title, kind: numbers.includes(title) ? 'number' : 'words' }) as const,
  );
  return { name: `Receipt ${id}`, columns, rows: receiptRows(receipt) };
}

const counts = [
  ['found', 'Found'],
  ['imported', 'Imported'],
  ['alreadyThere', 'Already there'],
  ['failed', 'Failed'],
] as const;

function Counts({ row }: { readonly row: ImportRow }) {
  return (
    <dl className="receipt-counts">
      {counts.map(([count, word]) => (
        <div key={count}>
          <dt>{word}</dt>
          <dd className={count === 'failed' && row.failed > 0 ? 'tone-error' : undefined}>
            {row[count].toLocaleString('en-US')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useReceipt(receipt: Sha256): Result<ImportReceipt> | undefined {
  const { mainProcess } = useWorkbench();
  const [answer, setAnswer] = useState<Result<ImportReceipt>>();
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(readImportReceipt, { receipt }).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, receipt]);
  return answer;
}
