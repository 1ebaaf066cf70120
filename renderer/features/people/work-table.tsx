import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, openRecord } from '../docket/api.ts';
import { type OwnedWork, workKey } from './owned-work.ts';

interface WorkTableProps {
  readonly work: readonly OwnedWork[];
  readonly name: string;
  readonly today: LocalDate;
}

const kinds = { milestone: 'milestone', suspense: 'suspense', roster: 'roster', case: 'element of a case' } as const;

/** What is open in somebody's name, each row a link. */
export function WorkTable({ work, name, today }: WorkTableProps) {
  const workbench = useWorkbench();
  if (work.length === 0) return <p className="muted">No open milestone, suspense, roster or element of a case.</p>;
  return (
    <table className="record-table">
      <caption className="visually-hidden">What is with {name}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Kind</th>
          <th scope="col">What</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {work.map((one) => (
          <tr key={workKey(one)}>
            <td>
              <Button look="link" onClick={() => openRecord(workbench, { kind: one.kind, id: one.id })}>
                {one.id}
              </Button>
            </td>
            <td className="muted">{kinds[one.kind]}</td>
            <td>{one.words}</td>
            <td>{'due' in one ? <Due due={one.due} today={today} /> : <span className="muted">no day</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ due, today }: { readonly due: LocalDate; readonly today: LocalDate }) {
  return (
    <>
      <DateText date={due} />{' '}
      {due < today && <StatusWord status="pastDue" word={`${counted(daysBetween(due, today), 'day')} late`} />}
    </>
  );
}
