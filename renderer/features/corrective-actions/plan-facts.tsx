/** What is said of a plan, each fact with the form that changes it. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { latest } from '../../../shared/domain/latest.ts';
import { type Plan, planDue, resourcesByYear } from '../../../shared/domain/plan/plan.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, type DocketRecords, NoneRecorded, openRecord, RecordFact } from '../docket/api.ts';

interface PlanFactsProps {
  readonly plan: Plan;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

export function PlanFacts({ plan, records, today }: PlanFactsProps) {
  const described = latest(plan.descriptions);
  const closed = plan.closed === undefined ? undefined : `${plan.id} is closed: reopen it first.`;
  return (
    <dl className="record-facts">
      <RecordFact id={plan.id} unfit={closed} term="Answers" gesture="plan.changeAnswers">
        <Answers plan={plan} />
      </RecordFact>
      <RecordFact id={plan.id} unfit={closed} term="To be done by" gesture="plan.setDue">
        <Due plan={plan} today={today} />
      </RecordFact>
      <RecordFact id={plan.id} unfit={closed} term="Weakness" gesture="plan.describe">
        {described?.weakness ?? <NoneRecorded />}
        {described?.source && <span className="muted"> Found by: {described.source}</span>}
      </RecordFact>
      <RecordFact id={plan.id} unfit={closed} term="Answered for by" gesture="plan.assign">
        <Responsible plan={plan} records={records} />
      </RecordFact>
      <RecordFact id={plan.id} unfit={closed} term="Resources" gesture="plan.resource">
        <Resources plan={plan} />
      </RecordFact>
      <RecordFact id={plan.id} unfit={closed} term="Updates owed to" gesture="plan.setReporting">
        <Reporting plan={plan} />
      </RecordFact>
      {plan.closed !== undefined && (
        <>
          <dt>Closed</dt>
          <dd>
            <DateText date={plan.closed.on} shape="actualDate" isStop /> {plan.closed.note}
          </dd>
        </>
      )}
    </dl>
  );
}

function Reporting({ plan: { reportings, updates } }: { readonly plan: Plan }) {
  const to = latest(reportings)?.to;
  const last = latest(updates);
  return (
    <>
      {to ?? <span className="muted">nobody</span>}
      {last !== undefined && (
        <span className="muted">
          {' '}
          last given <DateText date={last.on} isQuiet /> {last.letter ?? last.text}
        </span>
      )}
    </>
  );
}

function Answers({ plan }: { readonly plan: Plan }) {
  const workbench = useWorkbench();
  const answered = [
    ...plan.recommendations.map((id) => ({ kind: 'recommendation', id }) as const),
    ...plan.cases.map((id) => ({ kind: 'case', id }) as const),
  ];
  if (answered.length === 0) return <span className="muted">no recommendation or case yet</span>;
  return answered.map((record) => (
    <Button key={record.id} look="link" onClick={() => openRecord(workbench, record)}>
      {record.id}
    </Button>
  ));
}

function Due({ plan, today }: { readonly plan: Plan; readonly today: LocalDate }) {
  const due = planDue(plan);
  if (due === undefined) return <NoneRecorded />;
  const isLate = plan.closed === undefined && due < today;
  return (
    <>
      <DateText date={due} shape={plan.dues.length > 1 ? 'currentDate' : 'originalDate'} isStop />{' '}
      {isLate && <StatusWord status="pastDue" />}
      {plan.dues.length > 1 && (
        <ol className="plan-dues" aria-label={`Dates of ${plan.id}`}>
          {plan.dues.map(({ on, due: to, reason, approver }, index) => (
            // Two moves may be alike in every word; their place is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className="muted">
              {formatDate(on)}: {formatDate(to)}
              {reason === undefined ? '' : `. ${reason}`}
              {approver === undefined ? '' : ` Approved by ${approver}.`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Responsible({ plan: { office, contact }, records }: Pick<PlanFactsProps, 'plan' | 'records'>) {
  const workbench = useWorkbench();
  const person = records.people.find(({ id }) => id === contact);
  if (office === undefined && contact === undefined) return <NoneRecorded />;
  return (
    <>
      {office !== undefined && (
        <Button look="link" onClick={() => openRecord(workbench, { kind: 'office', id: office })}>
          {office}
        </Button>
      )}{' '}
      {contact !== undefined && (
        <Button look="link" onClick={() => openRecord(workbench, { kind: 'person', id: contact })}>
          {person?.name ?? contact}
        </Button>
      )}
      {person?.departedOn !== undefined && <StatusWord status="warning" word="has left" />}
    </>
  );
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

function Resources({ plan }: { readonly plan: Plan }) {
  const years = resourcesByYear(plan);
  if (years.length === 0) return <NoneRecorded />;
  return (
    <ul aria-label={`Resources of ${plan.id} by fiscal year`} className="plan-resources">
      {years.map(({ fiscalYear, amount, note }) => (
        <li key={fiscalYear}>
          FY{fiscalYear}: <b>{dollars.format(amount)}</b> <span className="muted">{note}</span>
        </li>
      ))}
    </ul>
  );
}
