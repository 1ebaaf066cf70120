import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
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
  /** How many are shown. */
  readonly most: number;
  /** Whether the trees of the side bar have them all; else the pages of their records have. */
  readonly isInSideBar: boolean;
}

/** Obligations under a title with their count; each tells why its day is the day, and opens its record. */
export function OwedList({ title, about, owed, isLate, statusOf, most, isInSideBar }: OwedListProps) {
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
        {owed.slice(0, most).map((one) => (
          <li key={one.id}>
            <OwedItem one={one} status={statusOf(one)} />
          </li>
        ))}
      </ul>
      {owed.length > most && <More count={owed.length - most} isInSideBar={isInSideBar} />}
    </section>
  );
}

function More({ count, isInSideBar }: { readonly count: number } & Pick<OwedListProps, 'isInSideBar'>) {
  const { layout } = useWorkbench();
  const words = `and ${count.toLocaleString('en-US')} more`;
  if (!isInSideBar) return <p className="muted">{words}, each on the page of its record</p>;
  return (
    <Button look="link" onClick={() => layout.showActivity('docket')}>
      {words}: show all in the side bar
    </Button>
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
