import { memo, useState } from 'react';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { agendaOf, byOwner } from '../../../shared/obligations/agenda.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import type { Status } from '../../ui/icon/status-word.tsx';
import { OwedList } from './owed-list.tsx';
import { groupLooks, spanInWords } from './owed-words.ts';
import { useFulfilled } from './use-owed.ts';

/** A page that shows more of one list is not read but scrolled, and costs its drawing with each change. */
const mostOfDay = 30;
const mostOfOwner = 8;
const moreOfFulfilled = 100;

interface OwedAgendaProps {
  readonly owed: readonly Obligation[];
  readonly today: LocalDate;
}

/** What is owed by day or by owner, and on demand what is fulfilled. */
export const OwedAgenda = memo(({ owed, today }: OwedAgendaProps) => {
  const [isByOwner, setByOwner] = useState(false);
  const [showsFulfilled, setShowsFulfilled] = useState(false);
  return (
    <>
      <div className="owed-tools">
        <Button look="link" icon={isByOwner ? 'calendar' : 'organization'} onClick={() => setByOwner(!isByOwner)}>
          {isByOwner ? 'By day' : 'By owner'}
        </Button>
        <Button
          look="link"
          icon="pass"
          aria-pressed={showsFulfilled}
          onClick={() => setShowsFulfilled(!showsFulfilled)}
        >
          {showsFulfilled ? 'Hide what is fulfilled' : 'Show what is fulfilled'}
        </Button>
      </div>
      <div className="owed-columns">
        {isByOwner ? <Owners owed={owed} /> : <Days owed={owed} today={today} />}
        {showsFulfilled && <Fulfilled />}
      </div>
    </>
  );
});

function Days({ owed, today }: OwedAgendaProps) {
  return agendaOf(owed, today)
    .filter(({ group, obligations }) => group !== 'expected' || obligations.length > 0)
    .map((part) => (
      <OwedList
        key={part.group}
        title={groupLooks[part.group].title}
        about={spanInWords(part)}
        owed={part.obligations}
        isLate={part.group === 'pastDue'}
        most={mostOfDay}
        statusOf={() => groupLooks[part.group].status}
      />
    ));
}

function Owners({ owed }: Pick<OwedAgendaProps, 'owed'>) {
  return byOwner(owed).map(({ owner, late, obligations }) => (
    <OwedList
      key={`${owner?.person} ${owner?.office} ${owner?.name}`}
      title={owner?.name ?? 'No owner recorded'}
      about={late > 0 ? `${late} late` : 'nothing is late'}
      owed={obligations}
      isLate={false}
      statusOf={statusOf}
      most={mostOfOwner}
    />
  ));
}

function Fulfilled() {
  const [most, setMost] = useState(mostOfDay);
  const fulfilled = useFulfilled(most);
  if (fulfilled === undefined) return null;
  const { obligations, total, late } = fulfilled;
  return (
    <OwedList
      title="Fulfilled"
      about={`${late} late, the latest first`}
      owed={obligations}
      count={total}
      isLate={false}
      statusOf={statusOf}
      most={most}
      onMore={() => setMost(most + moreOfFulfilled)}
    />
  );
}

function statusOf({ state }: Obligation): Status {
  return ({ late: 'pastDue', open: 'onTime', fulfilled: 'complete', fulfilledLate: 'slipped' } as const)[state];
}
