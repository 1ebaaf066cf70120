import { partyName } from '../../../shared/domain/party-name.ts';
import { lastAskedOn, type Suspense, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { DateText, type DocketRecords, stateOfRecords } from '../docket/api.ts';
import { standingLooks, standings, suspenseDaysLate, suspenseStanding } from './suspense-words.ts';

export function suspenseColumns(records: DocketRecords, today: LocalDate): readonly GridColumn<Suspense>[] {
  const state = stateOfRecords(records);
  const askedOf = (row: Suspense) => partyName(state, row.askedOf);
  const askedBy = (row: Suspense) => (row.askedBy === undefined ? '' : partyName(state, row.askedBy));
  return [
    { id: 'id', title: 'No.', width: '76px', cell: (row) => <b>{row.id}</b>, sortBy: (row) => row.id },
    {
      id: 'what',
      title: 'What is asked',
      width: 'minmax(180px, 1fr)',
      cell: (row) => <span data-tooltip={row.what}>{row.what}</span>,
      sortBy: (row) => row.what,
    },
    { id: 'askedOf', title: 'Asked of', width: '140px', cell: askedOf, sortBy: askedOf },
    {
      id: 'askedBy',
      title: 'Asked by',
      width: '120px',
      cell: (row) => askedBy(row) || <span className="muted">none</span>,
      sortBy: askedBy,
    },
    {
      id: 'due',
      title: 'Due',
      width: '118px',
      cell: (row) => (
        <DateText date={suspenseDue(row)} shape={row.extensions.length === 0 ? 'originalDate' : 'currentDate'} />
      ),
      sortBy: suspenseDue,
    },
    {
      id: 'lastAsked',
      title: 'Last asked',
      width: '104px',
      cell: (row) => <DateText date={lastAskedOn(row)} isQuiet />,
      sortBy: lastAskedOn,
    },
    {
      id: 'about',
      title: 'About',
      width: '118px',
      cell: (row) => row.about?.id ?? <span className="muted">none</span>,
      sortBy: (row) => row.about?.id ?? '',
    },
    {
      id: 'standing',
      title: 'State',
      width: '104px',
      cell: (row) => {
        const { status, word } = standingLooks[suspenseStanding(row, today)];
        return <StatusWord status={status} word={word} />;
      },
      sortBy: (row) => standings.indexOf(suspenseStanding(row, today)),
    },
    {
      id: 'late',
      title: 'Days late',
      width: '76px',
      align: 'end',
      cell: (row) => <Late days={suspenseDaysLate(row, today)} isOpen={row.answered === undefined} />,
      sortBy: (row) => suspenseDaysLate(row, today),
    },
  ];
}

function Late({ days, isOpen }: { readonly days: number; readonly isOpen: boolean }) {
  if (days === 0) return <span className="muted">0</span>;
  return <span className={isOpen ? 'tone-error' : 'tone-warning'}>{days}</span>;
}
