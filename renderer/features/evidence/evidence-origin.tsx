import { readImportReceipt } from '../../../shared/contracts/evidence-import.contract.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import { historyOf } from '../../projection/queries/entry-queries.ts';
import { importById } from '../../projection/queries/import-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { EvidenceDate, openRecord } from '../docket/api.ts';
import { momentInWords } from '../timeline/api.ts';
import { AttachedTo } from './attached-message.tsx';
import { sizeInWords } from './evidence-words.ts';
import { saveWholeOriginal } from './original-bytes.tsx';
import { useAnswer } from './use-answer.ts';

interface EvidenceOriginProps {
  readonly row: EvidenceRow;
  readonly message: ParsedMessage | undefined;
}

/** The import that brought it, where its bytes lie, and the hash by which anyone can check them. */
export function EvidenceOrigin({ row, message }: EvidenceOriginProps) {
  const workbench = useWorkbench();
  return (
    <>
      <dl className="evidence-origin">
        <dt>Number</dt>
        <dd className="mono">{row.id}</dd>
        <dt>SHA-256</dt>
        <dd className="mono">{row.sha256}</dd>
        <dt>Kept as</dt>
        <dd>{keptInWords(row)}</dd>
        {row.attachedTo !== undefined && <AttachedTo {...row.attachedTo} />}
        <ImportFacts row={row} />
        <dt>Dated</dt>
        <dd>
          <EvidenceDate piece={row} isStop />
        </dd>
        {message?.date != null && (
          <>
            <dt>Date as written</dt>
            <dd className="mono">{message.date.raw}</dd>
          </>
        )}
        {message?.messageId != null && (
          <>
            <dt>Message-ID</dt>
            <dd className="mono">{message.messageId}</dd>
          </>
        )}
      </dl>
      <Button icon="save" onClick={() => saveWholeOriginal(workbench, row)}>
        Save the original…
      </Button>{' '}
      <Button
        icon="trash"
        reason={workbench.commands.reasonAgainst('evidence.disposeThis')}
        onClick={() => workbench.commands.runLink({ command: 'evidence.disposeThis', args: { evidence: row.id } })}
      >
        Destroy under a schedule…
      </Button>
    </>
  );
}

function keptInWords({ format, size, container }: EvidenceRow): string {
  if (format === 'document') return `a document of ${sizeInWords(size)}`;
  if (container === undefined) return `a file of its own, ${sizeInWords(size)}`;
  if (format === 'pst') return `node ${container.offset} of the Outlook store with SHA-256 ${container.sha256}`;
  const place = container.offset.toLocaleString('en-US');
  return `${sizeInWords(size)} of the mailbox file with SHA-256 ${container.sha256}, from byte ${place}`;
}

/** By whom, when, and from which file, which the receipt names. */
function ImportFacts({ row }: { readonly row: EvidenceRow }) {
  const run = useLive(() => importById(row.import), [row.import]);
  const entries = useLive(() => historyOf({ kind: 'import', id: row.import }, 1), [row.import]);
  const receipt = useAnswer(readImportReceipt, run === undefined ? undefined : { receipt: run.receipt });
  const stored = row.container?.sha256 ?? row.sha256;
  const file = receipt?.ok ? receipt.value.files.find(({ sha256 }) => sha256 === stored) : undefined;
  return (
    <>
      {file !== undefined && (
        <>
          <dt>Came as</dt>
          <dd>{file.path}</dd>
        </>
      )}
      <dt>Imported</dt>
      <dd>
        <ImportLink row={row} />
        {entries?.[0] !== undefined && ` by ${entries[0].actor}`}
      </dd>
    </>
  );
}

function ImportLink({ row }: { readonly row: EvidenceRow }) {
  const workbench = useWorkbench();
  const run = useLive(() => importById(row.import), [row.import]);
  if (run === undefined) return <span className="muted">{row.import}, whose receipt is not written yet</span>;
  return (
    <Button look="link" onClick={() => openRecord(workbench, { kind: 'import', id: row.import })}>
      {`${momentInWords(run.finishedAt)}, receipt ${row.import}`}
    </Button>
  );
}
