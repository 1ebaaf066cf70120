import { useEffect } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type CaseId, caseIdSchema } from '../../../shared/domain/ids.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOutstanding, type Obligation } from '../../../shared/obligations/obligation.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  LetterTable,
  LinkedEvidence,
  NoDocket,
  PlanTable,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  useDocket,
  useOwedWithFulfilled,
  whyInWords,
} from '../docket/api.ts';
import { cadenceInWords, sentResponse } from './case-words.ts';
import { ClockRuler } from './clock-ruler.tsx';
import { answeredInWords } from './correspondence.ts';
import { CorrespondenceTable } from './correspondence-table.tsx';

const inputSchema = z.strictObject({ case: caseIdSchema });
type CaseInput = z.infer<typeof inputSchema>;

export const caseEditor: EditorType<CaseInput> = {
  id: 'case',
  icon: 'briefcase',
  input: inputSchema,
  key: (input) => input.case,
  title: (input) => input.case,
  component: CaseEditor,
};

function CaseEditor({ input, editor }: EditorProps<CaseInput>) {
  const docket = useDocket();
  useEffect(() => selectRecord({ kind: 'case', id: input.case }), [input.case]);
  useEffect(() => editor.setBreadcrumbs(['Cases', input.case]), [editor, input.case]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const row = docket.records.cases.find(({ id }) => id === input.case);
  return row === undefined ? <RecordMissing id={input.case} /> : <CasePage row={row} {...docket} />;
}

interface CasePageProps {
  readonly row: NaraCase;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function CasePage({ row, records, today }: CasePageProps) {
  const plans = records.plans.filter(({ cases }) => cases.includes(row.id));
  const letters = records.letters.filter((letter) => letter.case === row.id);
  const answeredOn = sentResponse(row, letters)?.sent?.on;
  return (
    <RecordPage title={row.title} about={`${row.id}, opened by NARA under 36 CFR 1230`} actions={<Actions row={row} />}>
      <Facts row={row} today={today} answeredOn={answeredOn} />
      <RecordSection title="Clock of the answer">
        <ClockRuler row={row} answeredOn={answeredOn} today={today} />
      </RecordSection>
      <RecordSection title="Correspondence">
        <CorrespondenceTable row={row} letters={letters} people={records.people} />
      </RecordSection>
      <RecordSection title="Corrective action plans" count={String(plans.length)}>
        <PlanTable plans={plans} records={records} today={today} label={`Plans that answer ${row.id}`} />
      </RecordSection>
      <RecordSection title="Letters" count={String(letters.length)}>
        <LetterTable letters={letters} label={`Letters of ${row.id}`} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'case', id: row.id }} />
      </RecordSection>
    </RecordPage>
  );
}

function Actions({ row }: { readonly row: NaraCase }) {
  const { commands } = useWorkbench();
  const act = (command: string, args: { readonly case: CaseId }) => ({
    reason: commands.reasonAgainst(command),
    onClick: () => commands.runLink({ command, args }),
  });
  const args = { case: row.id };
  return (
    <>
      {row.acknowledgedOn === undefined ? (
        <Button {...act('case.acknowledgeThis', args)}>Record the acknowledgement…</Button>
      ) : (
        <Button {...act('case.withdrawAcknowledgementOf', args)}>Take the acknowledgement back…</Button>
      )}
      <Button {...act('case.setCadenceOf', args)}>Set the cadence…</Button>
      {commands.registry.get('letter.draftFor') !== undefined && (
        <Button look="primary" icon="file-text" {...act('letter.draftFor', args)}>
          Draft the quarterly letter…
        </Button>
      )}
    </>
  );
}

interface FactsProps {
  readonly row: NaraCase;
  readonly today: LocalDate;
  readonly answeredOn: LocalDate | undefined;
}

function Facts({ row, today, answeredOn }: FactsProps) {
  const owed = useOwedWithFulfilled({ kind: 'case', id: row.id });
  const response = owed?.find(({ id }) => id.endsWith('/response'));
  return (
    <dl className="record-facts">
      <dt>NARA’s letter</dt>
      <dd>
        <DateText date={row.letterDate} isStop />
      </dd>
      <dt>Answer due</dt>
      <dd>
        <DateText date={row.responseDue} shape="originalDate" reason={response && whyInWords(response)} isStop />{' '}
        <Answered row={row} answeredOn={answeredOn} today={today} />
      </dd>
      <dt>Acknowledged by NARA</dt>
      <dd>{row.acknowledgedOn === undefined ? 'not yet' : <DateText date={row.acknowledgedOn} isStop />}</dd>
      <dt>Updates</dt>
      <dd>{cadenceInWords(row.cadence)}</dd>
      <dt>Next update</dt>
      <dd>
        <NextUpdates updates={owed?.filter((one) => one.period !== undefined && isOutstanding(one))} />
      </dd>
      {row.records !== undefined && (
        <>
          <dt>Records</dt>
          <dd>{recordsInWords(row.records)}</dd>
        </>
      )}
    </dl>
  );
}

/** @example recordsInWords({ description: 'Messages', volume: '400' }) // 'Messages, 400' */
function recordsInWords({ description, volume, from, to }: NonNullable<CasePageProps['row']['records']>): string {
  const span = from || to ? `${from ? formatDate(from) : 'unknown'} to ${to ? formatDate(to) : 'unknown'}` : undefined;
  return [description, volume, span].filter((part) => part !== undefined).join(', ');
}

function Answered({ row, answeredOn, today }: FactsProps) {
  if (answeredOn !== undefined)
    return (
      <StatusWord status={answeredOn > row.responseDue ? 'slipped' : 'met'} word={answeredInWords(row, answeredOn)} />
    );
  return row.responseDue < today ? <StatusWord status="pastDue" word="Not answered" /> : <StatusWord status="onTime" />;
}

/** How many late updates are listed one by one. */
const mostListed = 3;

function NextUpdates({ updates }: { readonly updates: readonly Obligation[] | undefined }) {
  if (updates === undefined) return null;
  if (updates.length === 0) return 'none is owed';
  const late = updates.filter(({ state }) => state === 'late');
  const shown = [...late.slice(0, mostListed), ...updates.filter(({ state }) => state !== 'late')];
  return (
    <ul>
      {shown.map((one) => (
        <li key={one.id}>
          <DateText date={one.due} shape="currentDate" reason={whyInWords(one)} isStop />{' '}
          {one.state === 'late' && <StatusWord status="pastDue" />} <span className="muted">{daysInWords(one)}</span>
        </li>
      ))}
      {late.length > mostListed && <li className="muted">{`and ${late.length - mostListed} more are past due`}</li>}
    </ul>
  );
}

function daysInWords({ period }: Obligation): string {
  return period === undefined ? '' : `${formatDate(period.first)} to ${formatDate(period.last)}`;
}
