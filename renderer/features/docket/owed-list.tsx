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
  /** How many there are, where `owed` is only their beginning. */
  readonly count?: number;
  /** Shows more of them here; without it the trees of the side bar have them all. */
  readonly onMore?: () => void;
}

/** Obligations under a title with their count; each tells why its day is the day, and opens its record. */
export function OwedList({ title, about, owed, count = owed.length, isLate, statusOf, most, onMore }: OwedListProps) {
  const shown = owed.slice(0, most);
  return (
    <section aria-label={`${title}: ${count}`}>
      <h2>
        <span className={isLate && count > 0 ? 'owed-count tone-error' : 'owed-count'}>{count}</span>
        <span>
          {title}
          <span className="owed-when">{about}</span>
        </span>
      </h2>
      {count === 0 && <p className="muted">Nothing.</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <OwedItem one={one} status={statusOf(one)} />
          </li>
        ))}
      </ul>
      {count > shown.length && <More count={count - shown.length} onMore={onMore} />}
    </section>
  );
}

function More({ count, onMore }: { readonly count: number; readonly onMore: OwedListProps['onMore'] }) {
  const { layout } = useWorkbench();
  const words = `and ${count.toLocaleString('en-US')} more`;
  return (
    <Button look="link" onClick={onMore ?? (() => layout.showActivity('docket'))}>
      {onMore === undefined ? `${words}: show all in the side bar` : `${words}: show more of them`}
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
