/** Short tables of records that belong to another record, each row a link to its page. */
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { statusWords } from '../../../shared/domain/letter/status-words.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText } from './date.tsx';
import type { DocketRecords } from './docket-records.ts';
import { openRecord } from './record-kinds.ts';

interface PlanTableProps {
  readonly plans: readonly Plan[];
  readonly records: DocketRecords;
  readonly today: LocalDate;
  readonly label: string;
}

export function PlanTable({ plans, records, today, label }: PlanTableProps) {
  const workbench = useWorkbench();
  if (plans.length === 0) return <p className="muted">No corrective action plan answers it yet.</p>;
  return (
    <table className="record-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Title</th>
          <th scope="col">Milestones</th>
          <th scope="col">By the dates</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <td>
              <Button look="link" onClick={() => openRecord(workbench, { kind: 'plan', id: plan.id })}>
                {plan.id}
              </Button>
            </td>
            <td>{plan.title}</td>
            <PlanCells plan={plan} records={records} today={today} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanCells({ plan, records, today }: Pick<PlanTableProps, 'records' | 'today'> & { readonly plan: Plan }) {
  const own = records.milestones.filter((row) => row.plan === plan.id);
  const open = own.filter(({ completedOn }) => completedOn === undefined);
  const late = open.filter(({ due }) => due < today).length;
  return (
    <>
      <td className="muted">{`${own.length - open.length} of ${own.length} complete`}</td>
      <td>
        {late > 0 ? (
          <StatusWord status="pastDue" word={`${late} past due`} />
        ) : (
          <StatusWord status={open.length === 0 && own.length > 0 ? 'complete' : 'onTime'} />
        )}
      </td>
    </>
  );
}

export function LetterTable({ letters, label }: { readonly letters: readonly Letter[]; readonly label: string }) {
  const workbench = useWorkbench();
  if (letters.length === 0) return <p className="muted">No letter is drafted or registered yet.</p>;
  return (
    <table className="record-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Letter</th>
          <th scope="col">Title</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ id, title, status, origin, draftedOn, issued, sent }) => (
          <tr key={id}>
            <td>
              <DateText date={sent?.on ?? issued?.on ?? draftedOn} />
            </td>
            <td>
              <Button look="link" onClick={() => openRecord(workbench, { kind: 'letter', id })}>
                {id}
              </Button>
            </td>
            <td>{title}</td>
            <td className="muted">{origin === 'external' ? 'sent, registered' : statusWords[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
