import { counted } from '../../../shared/kernel/counted.ts';
import type { PromiseRow } from '../../../shared/obligations/promise-row.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import type { Workbench } from '../../workbench/workbench.ts';
import { DateText, openRecord } from '../docket/api.ts';

export function promiseColumns(workbench: Workbench): readonly GridColumn<PromiseRow>[] {
  return [
    { id: 'id', title: 'No.', width: '66px', cell: ({ id }) => <b>{id}</b>, sortBy: ({ id }) => id },
    { id: 'to', title: 'Told to', width: '60px', cell: ({ to }) => to, sortBy: ({ to }) => to },
    {
      id: 'letter',
      title: 'Letter',
      width: 'minmax(130px, 0.8fr)',
      isInteractive: true,
      cell: ({ letter, letterTitle }, tabIndex) => (
        <Button
          look="link"
          tabIndex={tabIndex}
          data-tooltip={letterTitle}
          onClick={() => openRecord(workbench, { kind: 'letter', id: letter })}
        >
          {letter}
        </Button>
      ),
      sortBy: ({ letter }) => letter,
    },
    {
      id: 'about',
      title: 'About',
      width: '112px',
      isInteractive: true,
      cell: ({ about }, tabIndex) => (
        <Button look="link" tabIndex={tabIndex} onClick={() => openRecord(workbench, about)}>
          {about.id}
        </Button>
      ),
      sortBy: ({ about }) => about.id,
    },
    {
      id: 'text',
      title: 'What was promised',
      width: 'minmax(140px, 1fr)',
      cell: ({ text }) => <span data-tooltip={text}>{text}</span>,
      sortBy: ({ text }) => text,
    },
    {
      id: 'told',
      title: 'Date told',
      width: '116px',
      cell: ({ told }) => <DateText date={told} shape="originalDate" />,
      sortBy: ({ told }) => told,
    },
    {
      id: 'now',
      title: 'Now',
      width: '116px',
      cell: ({ now, fulfilledOn }) => <PromiseNow now={now} fulfilledOn={fulfilledOn} />,
      sortBy: ({ now, fulfilledOn }) => fulfilledOn ?? now ?? '',
    },
    {
      id: 'outcome',
      title: 'Outcome',
      width: '112px',
      cell: (row) => <PromiseOutcome {...row} />,
      sortBy: ({ outcome }) => outcome,
    },
    {
      id: 'days',
      title: 'Days',
      width: '60px',
      align: 'end',
      cell: ({ daysSlipped }) => (daysSlipped > 0 ? daysSlipped : ''),
      sortBy: ({ daysSlipped }) => daysSlipped,
    },
    {
      id: 'why',
      title: 'Why',
      width: 'minmax(104px, 0.6fr)',
      cell: ({ why }) => <span data-tooltip={why}>{why ?? <span className="muted">none recorded</span>}</span>,
      sortBy: ({ why }) => why ?? '',
    },
    {
      id: 'approvedBy',
      title: 'Approved by',
      width: '98px',
      cell: ({ approvedBy }) => approvedBy ?? '',
      sortBy: ({ approvedBy }) => approvedBy ?? '',
    },
  ];
}

export function PromiseNow({ now, fulfilledOn }: Pick<PromiseRow, 'now' | 'fulfilledOn'>) {
  if (fulfilledOn !== undefined) return <DateText date={fulfilledOn} shape="actualDate" />;
  return now === undefined ? <span className="muted">none</span> : <DateText date={now} shape="currentDate" />;
}

const statuses = { kept: 'met', slipped: 'slipped', open: 'onTime' } as const;
const words = { kept: 'Kept', slipped: 'Slipped', open: 'Open' } as const;

/** A contradiction outranks the rest: the authority holds two dates, or one that the record never had. */
export function PromiseOutcome({ outcome, contradiction, daysSlipped }: PromiseRow) {
  if (contradiction === undefined) return <StatusWord status={statuses[outcome]} word={words[outcome]} />;
  const slipped = daysSlipped > 0 ? ` It slipped by ${counted(daysSlipped, 'day')}.` : '';
  return (
    <span data-tooltip={`${contradiction}${slipped}`}>
      <StatusWord status="error" word="Contradicted" />
      <span className="visually-hidden">. {contradiction}</span>
    </span>
  );
}
