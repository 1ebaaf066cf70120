import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOutstanding, type Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  openRecord,
  termOf,
  useOwedWithFulfilled,
  useRules,
  whyInWords,
} from '../docket/api.ts';
import { cadenceInWords } from './case-words.ts';
import { answeredInWords } from './correspondence.ts';

interface FactsProps {
  readonly row: NaraCase;
  readonly records: DocketRecords;
  readonly today: LocalDate;
  readonly answeredOn: LocalDate | undefined;
}

/** What is known of a case: what it is about, its dates, and where it stands. */
export function CaseFacts({ row, records, today, answeredOn }: FactsProps) {
  const owed = useOwedWithFulfilled({ kind: 'case', id: row.id });
  const response = owed?.find(({ id }) => id.endsWith('/response'));
  return (
    <dl className="record-facts">
      <Standing row={row} />
      <Description row={row} records={records} />
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
    </dl>
  );
}

function Standing({ row: { closure } }: { readonly row: NaraCase }) {
  const workbench = useWorkbench();
  const rules = useRules();
  if (closure === undefined)
    return (
      <>
        <dt>State</dt>
        <dd>
          <StatusWord status="note" word="Open" />
        </dd>
      </>
    );
  const { on, outcome, naraWords, evidence } = closure;
  return (
    <>
      <dt>State</dt>
      <dd>
        <StatusWord status="complete" word="Closed" /> <DateText date={on} isStop />
        {termOf(rules, 'caseOutcomes', outcome)?.text ?? outcome}
        {evidence !== undefined && (
          <Button look="link" icon="mail" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
            NARA’s letter
          </Button>
        )}
      </dd>
      {naraWords !== undefined && (
        <>
          <dt>In NARA’s words</dt>
          <dd>{naraWords}</dd>
        </>
      )}
    </>
  );
}

function Description({ row, records }: Pick<FactsProps, 'row' | 'records'>) {
  const workbench = useWorkbench();
  const custodian = records.offices.find(({ id }) => id === row.custodian);
  return (
    <>
      <dt>Grounds</dt>
      <dd>
        <Grounds row={row} />
      </dd>
      {row.records !== undefined && (
        <>
          <dt>Records</dt>
          <dd>{recordsInWords(row.records)}</dd>
        </>
      )}
      {custodian !== undefined && (
        <>
          <dt>Maintained by</dt>
          <dd>
            <Button look="link" onClick={() => openRecord(workbench, { kind: 'office', id: custodian.id })}>
              {custodian.name}
            </Button>
          </dd>
        </>
      )}
      {row.contact !== undefined && (
        <>
          <dt>Contact at NARA</dt>
          <dd>{row.contact}</dd>
        </>
      )}
      {row.reference !== undefined && (
        <>
          <dt>The agency’s number</dt>
          <dd>{row.reference}</dd>
        </>
      )}
    </>
  );
}

/** In the words of the rule table, where each stands being said on hover and to screen readers. */
function Grounds({ row: { grounds, stage } }: { readonly row: NaraCase }) {
  const rules = useRules();
  const stageTerm = stage && termOf(rules, 'stages', stage);
  if (grounds.length === 0 && stage === undefined) return <span className="muted">none is recorded</span>;
  const terms = grounds.map(
    (id) => termOf(rules, 'grounds', id) ?? { id, text: id, citation: 'Not in the rule table' },
  );
  return (
    <ul>
      {terms.map(({ id, text, citation }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches the citation too
        <li key={id} tabIndex={0} data-tooltip={citation}>
          {text}
          <span className="visually-hidden">. {citation}</span>
        </li>
      ))}
      {stage !== undefined && <li className="muted">{stageTerm?.text ?? stage} loss</li>}
    </ul>
  );
}

/** @example recordsInWords({ description: 'Messages', volume: '400' }) // 'Messages, 400' */
function recordsInWords({ description, volume, from, to }: NonNullable<NaraCase['records']>): string {
  const span = from || to ? `${from ? formatDate(from) : 'unknown'} to ${to ? formatDate(to) : 'unknown'}` : undefined;
  return [description, volume, span].filter((part) => part !== undefined).join(', ');
}

function Answered({ row, answeredOn, today }: Omit<FactsProps, 'records'>) {
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
