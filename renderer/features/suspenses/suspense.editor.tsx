import { z } from 'zod';
import { suspenseIdSchema } from '../../../shared/domain/ids.ts';
import { type Suspense, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  GestureButtons,
  LinkedEvidence,
  openRecord,
  PartyLink,
  RecordPage,
  RecordSection,
  ShownRecord,
} from '../docket/api.ts';
import { suspenseGestures } from './suspense-gestures.ts';
import { SuspenseHistory } from './suspense-history.tsx';
import { standingInWords, standingLooks, suspenseStanding } from './suspense-words.ts';

const inputSchema = z.strictObject({ suspense: suspenseIdSchema });
type SuspenseInput = z.infer<typeof inputSchema>;

export const suspenseEditor: EditorType<SuspenseInput> = {
  id: 'suspense',
  icon: 'bell',
  input: inputSchema,
  key: ({ suspense }) => suspense,
  title: ({ suspense }) => suspense,
  component: SuspenseEditor,
};

function SuspenseEditor({ input, editor }: EditorProps<SuspenseInput>) {
  return (
    <ShownRecord
      kind="suspense"
      id={input.suspense}
      editor={editor}
      list="Suspenses"
      rows={({ suspenses }) => suspenses}
    >
      {(row, docket) => <SuspensePage row={row} {...docket} />}
    </ShownRecord>
  );
}

interface SuspensePageProps {
  readonly row: Suspense;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function SuspensePage({ row, records, today }: SuspensePageProps) {
  const workbench = useWorkbench();
  const { about, evidence } = row;
  const { status } = standingLooks[suspenseStanding(row, today)];
  return (
    <RecordPage
      title={row.what}
      about={`${row.id}, asked by a date`}
      actions={<GestureButtons of={suspenseGestures} row={row} />}
    >
      <dl className="record-facts">
        <dt>State</dt>
        <dd>
          <StatusWord status={status} word={standingInWords(row, today)} />
        </dd>
        <dt>Asked of</dt>
        <dd>
          <PartyLink party={row.askedOf} records={records} />
        </dd>
        <dt>Asked by</dt>
        <dd>
          <PartyLink party={row.askedBy} records={records} />
        </dd>
        <dt>Asked on</dt>
        <dd>
          <DateText date={row.askedOn} isStop />
        </dd>
        <dt>Due</dt>
        <dd>
          <DateText date={suspenseDue(row)} shape="currentDate" isStop />
          {row.extensions.length > 0 && (
            <>
              {' '}
              <span className="muted">first asked for</span> <DateText date={row.due} shape="originalDate" isStop />
            </>
          )}
        </dd>
        <dt>About</dt>
        <dd>
          {about === undefined ? (
            <span className="muted">no record</span>
          ) : (
            <Button look="link" onClick={() => openRecord(workbench, about)}>
              {about.id}
            </Button>
          )}
        </dd>
        {evidence !== undefined && (
          <>
            <dt>Asked in</dt>
            <dd>
              <Button look="link" icon="mail" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
                {evidence}
              </Button>
            </dd>
          </>
        )}
      </dl>
      <RecordSection title="History">
        <SuspenseHistory row={row} records={records} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'suspense', id: row.id }} />
      </RecordSection>
    </RecordPage>
  );
}
