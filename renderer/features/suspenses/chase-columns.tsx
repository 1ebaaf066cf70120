import { type ChaseItem, notChaseable } from '../../../shared/chase/chase-item.ts';
import { partyName } from '../../../shared/domain/party-name.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { DateText, type DocketRecords, stateOfRecords } from '../docket/api.ts';

export function chaseColumns(records: DocketRecords, today: LocalDate): readonly GridColumn<ChaseItem>[] {
  const state = stateOfRecords(records);
  const ownerOf = ({ owner }: ChaseItem) => (owner === undefined ? '' : partyName(state, owner));
  return [
    {
      id: 'id',
      title: 'No.',
      width: '96px',
      cell: ({ subject }) => <b>{subject.id}</b>,
      sortBy: (row) => row.subject.id,
    },
    {
      id: 'words',
      title: 'What is past due',
      width: 'minmax(200px, 1fr)',
      cell: ({ words }) => <span data-tooltip={words}>{words}</span>,
      sortBy: ({ words }) => words,
    },
    {
      id: 'owner',
      title: 'With',
      width: '200px',
      cell: (row) => {
        const reason = notChaseable(state, row, today);
        if (reason === undefined) return ownerOf(row);
        return (
          <span data-tooltip={reason}>
            <StatusWord status="warning" word={ownerOf(row) === '' ? 'nobody' : `${ownerOf(row)}, left`} />
          </span>
        );
      },
      sortBy: ownerOf,
    },
    { id: 'due', title: 'Due', width: '112px', cell: ({ due }) => <DateText date={due} />, sortBy: ({ due }) => due },
    {
      id: 'asked',
      title: 'Last asked',
      width: '104px',
      cell: ({ asked }) =>
        asked === undefined ? <span className="muted">never</span> : <DateText date={asked.lastOn} isQuiet />,
      sortBy: ({ asked }) => asked?.lastOn ?? '',
    },
    {
      id: 'late',
      title: 'Days late',
      width: '84px',
      align: 'end',
      cell: ({ daysLate }) => <span className="tone-error">{daysLate}</span>,
      sortBy: ({ daysLate }) => daysLate,
    },
  ];
}
