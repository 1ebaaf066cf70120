import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { type Status, StatusShape } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { dayInWords, isUnverified, whyInWords } from './owed-words.ts';
import { openRecord } from './record-kinds.ts';

interface OwedListProps {
  readonly title: string;
  /** Beside the title, in few words. */
  readonly about: string;
  readonly owed: readonly Obligation[];
  readonly isLate: boolean;
  readonly statusOf: (one: Obligation) => Status;
}

/** Obligations under a title with their count; each tells why its day is the day, and opens its record. */
export function OwedList({ title, about, owed, isLate, statusOf }: OwedListProps) {
  return (
    <section aria-label={`${title}: ${owed.length}`}>
      <h2>
        <span className={isLate && owed.length > 0 ? 'owed-count tone-error' : 'owed-count'}>{owed.length}</span>
        <span>
          {title}
          <span className="owed-when">{about}</span>
        </span>
      </h2>
      {owed.length === 0 && <p className="muted">Nothing.</p>}
      <ul>
        {owed.map((one) => (
          <li key={one.id}>
            <OwedItem one={one} status={statusOf(one)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwedItem({ one, status }: { readonly one: Obligation; readonly status: Status }) {
  const workbench = useWorkbench();
  const why = whyInWords(one);
  return (
    <button type="button" className="owed-item" data-tooltip={why} onClick={() => openRecord(workbench, one.subject)}>
      <StatusShape status={status} />
      <span className="owed-id">{one.subject.id}</span>
      <span className="owed-title">{one.title}</span>
      {isUnverified(one) && <span className="owed-unverified">unverified</span>}
      <span className={one.state === 'late' ? 'owed-day tone-error' : 'owed-day'}>{dayInWords(one)}</span>
      <span className="visually-hidden">. {why}</span>
    </button>
  );
}
