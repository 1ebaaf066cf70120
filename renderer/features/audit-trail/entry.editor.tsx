import './audit-trail.css';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { readJournalPage } from '../../../shared/contracts/journal.contract.ts';
import { touchedBy } from '../../../shared/domain/touched-record.ts';
import { noHash } from '../../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { countEntries, entryAt } from '../../projection/queries/entry-queries.ts';
import type { EntryRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, NoDocket, openRecord, RecordPage, RecordSection, useDocket } from '../docket/api.ts';
import { entryInWords, momentInWords } from '../timeline/api.ts';

const inputSchema = z.strictObject({ position: z.int().positive() });
type EntryInput = z.infer<typeof inputSchema>;

/** One entry as it stands in the journal: its fact, and its place in the chain. */
export const entryEditor: EditorType<EntryInput> = {
  id: 'auditTrail.entry',
  icon: 'git-commit',
  input: inputSchema,
  key: ({ position }) => String(position),
  title: ({ position }) => `Entry ${position}`,
  component: EntryEditor,
};

function EntryEditor({ input: { position }, editor }: EditorProps<EntryInput>) {
  const docket = useDocket();
  const count = useLive(() => countEntries, []);
  const row = useLive(() => entryAt(position), [position]);
  const before = useLive(() => entryAt(position - 1), [position]);
  useEffect(() => editor.setBreadcrumbs(['Audit trail', `Entry ${position}`]), [editor, position]);
  if (docket === 'none') return <NoDocket />;
  if (count === undefined) return null;
  if (position > count) return <NoSuchEntry position={position} count={count} />;
  if (row === undefined || (before === undefined && position > 1)) return null;
  return <EntryPage row={row} before={before} count={count} onLeave={editor.close} />;
}

function NoSuchEntry({ position, count }: { readonly position: number; readonly count: number }) {
  return (
    <EmptyState
      what={`There is no entry ${position} in this docket: its journal has ${count.toLocaleString('en-US')}.`}
      how="The tab was kept from another docket. It can be closed."
    />
  );
}

interface EntryPageProps {
  readonly row: EntryRow;
  readonly before: EntryRow | undefined;
  readonly count: number;
  /** Going on to the next entry leaves this one's tab: a walk through the journal is one tab. */
  readonly onLeave: () => void;
}

function EntryPage({ row, before, count, onLeave }: EntryPageProps) {
  const { editors } = useWorkbench();
  const answer = useJournalEntry(row, before);
  const step = (to: number) => ({
    reason: to < 1 ? 'This is the first entry.' : to > count ? 'This is the newest entry.' : undefined,
    onClick: () => {
      editors.open(entryEditor, { position: to });
      onLeave();
    },
  });
  return (
    <RecordPage
      title={entryInWords(row.event)}
      alwaysToday="The journal is shown"
      about={`Entry ${row.position.toLocaleString('en-US')} of ${count.toLocaleString('en-US')}, ${row.type}`}
      actions={
        <>
          <Button icon="arrow-up" {...step(row.position - 1)}>
            Entry before
          </Button>
          <Button icon="arrow-down" {...step(row.position + 1)}>
            Entry after
          </Button>
        </>
      }
    >
      <EntryFacts row={row} />
      {answer?.ok === false && (
        <p className="entry-refused" role="alert">
          <Icon name="error" size={14} /> {answer.message}
        </p>
      )}
      {answer?.ok && <Chain entry={answer.value} before={before} />}
      {answer?.ok && (
        <RecordSection title="As it stands in the journal">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
          <pre className="mono entry-raw" tabIndex={0} aria-label="Raw entry">
            {JSON.stringify(answer.value, undefined, 2)}
          </pre>
        </RecordSection>
      )}
    </RecordPage>
  );
}

function EntryFacts({ row }: { readonly row: EntryRow }) {
  const workbench = useWorkbench();
  const record = row.event && touchedBy(row.event);
  return (
    <dl className="record-facts">
      <dt>Recorded</dt>
      <dd>
        {momentInWords(row.recordedAt)} <span className="mono faint">{row.recordedAt}</span>
      </dd>
      <dt>By</dt>
      <dd>{row.actor}</dd>
      <dt>True since</dt>
      <dd>
        <DateText date={row.effective} isStop />
      </dd>
      {record !== undefined && (
        <>
          <dt>About</dt>
          <dd>
            <Button look="link" onClick={() => openRecord(workbench, record)}>
              {record.id}
            </Button>
          </dd>
        </>
      )}
    </dl>
  );
}

interface ChainProps {
  readonly entry: LedgerEntry;
  /** In the ledger's order, which over several devices is not the order of this device's log. */
  readonly before: EntryRow | undefined;
}

function Chain({ entry, before }: ChainProps) {
  return (
    <RecordSection title="Place in the chain">
      <dl className="record-facts entry-chain">
        <dt>Log</dt>
        <dd>
          Entry {entry.seq.toLocaleString('en-US')} of device <span className="mono">{entry.device}</span>
        </dd>
        <dt>Hash before</dt>
        <dd>
          <span className="mono">{entry.prev}</span> <span className="muted">{prevInWords(entry, before)}</span>
        </dd>
        <dt>Its hash</dt>
        <dd>
          <span className="mono">{entry.hash}</span>{' '}
          <span className="muted">SHA-256 of the hash before and this entry</span>
        </dd>
      </dl>
    </RecordSection>
  );
}

function prevInWords({ prev }: LedgerEntry, before: EntryRow | undefined): string {
  if (prev === noHash) return 'the first of its log';
  return prev === before?.hash
    ? `of entry ${before.position.toLocaleString('en-US')}`
    : 'of the entry before in its own log';
}

/** The entry itself, from the journal: rows leave out what lists do not show. Undefined until it is read. */
function useJournalEntry(row: EntryRow, before: EntryRow | undefined): Result<LedgerEntry> | undefined {
  const { mainProcess } = useWorkbench();
  const [answer, setAnswer] = useState<Result<LedgerEntry>>();
  const after = before === undefined ? null : { position: before.position, hash: before.hash };
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes, so its hash names the question
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(readJournalPage, { after, limit: 1 }).then((page) => {
      if (!isWanted) return;
      const entry = page.ok && 'entries' in page.value ? page.value.entries[0] : undefined;
      if (!page.ok) setAnswer(page);
      else setAnswer(entry === undefined ? notThere(row) : ok(entry));
    });
    return () => {
      isWanted = false;
    };
  }, [mainProcess, row.hash]);
  return answer;
}

function notThere({ position }: EntryRow): Result<LedgerEntry> {
  return refuse(
    'entry.notThere',
    `Another entry stands at place ${position} of the journal now. Open the docket again to read it anew.`,
  );
}
