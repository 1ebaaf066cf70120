import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { latestNote } from '../../../shared/domain/milestone/milestone.ts';
import { slipDays, standingOf } from '../../../shared/figures/milestone-standing.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { milestoneDateInWords } from '../../../shared/obligations/sources/milestones.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { DateText, type DocketRecords, type MilestoneRow, type ToldColumn } from '../docket/api.ts';

export interface MilestoneContext {
  readonly records: DocketRecords;
  readonly today: LocalDate;
  /** Pieces of evidence that are linked to a milestone, by its id. */
  readonly proofs: Readonly<Record<string, number>>;
}

export function milestoneColumns({ records, today, proofs }: MilestoneContext): readonly ToldColumn<MilestoneRow>[] {
  const ownerOf = (row: MilestoneRow) => records.people.find(({ id }) => id === row.owner);
  return [
    {
      id: 'id',
      title: 'No.',
      width: '90px',
      cell: (row) => <b>{row.id}</b>,
      sortBy: (row) => row.id,
      told: (row) => row.id,
    },
    {
      id: 'description',
      title: 'Milestone',
      width: 'minmax(160px, 1fr)',
      cell: (row) => <span data-tooltip={row.description}>{row.description}</span>,
      sortBy: (row) => row.description,
      told: (row) => row.description,
    },
    {
      id: 'office',
      title: 'Office',
      width: '62px',
      cell: (row) => <span className="muted">{row.office ?? 'none'}</span>,
      sortBy: (row) => row.office ?? '',
      told: (row) => row.office ?? '',
    },
    {
      id: 'owner',
      title: 'Owner',
      width: '136px',
      cell: (row) => <Owner name={ownerOf(row)?.name} departedOn={ownerOf(row)?.departedOn} />,
      sortBy: (row) => ownerOf(row)?.name ?? '',
      told: (row) => ownerOf(row)?.name ?? '',
    },
    {
      id: 'original',
      title: 'Original date',
      width: '120px',
      cell: (row) => <DateText date={row.originalDue} shape="originalDate" isQuiet />,
      sortBy: (row) => row.originalDue,
      told: (row) => row.originalDue,
    },
    {
      id: 'current',
      title: 'Current date',
      width: '120px',
      cell: (row) =>
        row.due === row.originalDue ? (
          <span className="muted">same</span>
        ) : (
          <DateText date={row.due} shape="currentDate" reason={dueInWords(row)} />
        ),
      sortBy: (row) => row.due,
      told: (row) => row.due,
    },
    {
      id: 'actual',
      title: 'Actual date',
      width: '120px',
      cell: (row) =>
        row.completedOn === undefined ? (
          <span className="muted">none</span>
        ) : (
          <DateText date={row.completedOn} shape="actualDate" />
        ),
      sortBy: (row) => row.completedOn ?? '',
      told: (row) => row.completedOn ?? '',
    },
    {
      id: 'slip',
      title: 'Slip, days',
      width: '78px',
      align: 'end',
      cell: (row) => <Slip days={slipDays(row, today)} isLate={standingOf(row, today) === 'pastDue'} />,
      sortBy: (row) => slipDays(row, today),
      told: (row) => String(slipDays(row, today)),
      isNumber: true,
    },
    {
      id: 'standing',
      title: 'By the dates',
      width: '104px',
      cell: (row) => <StatusWord status={standingOf(row, today)} />,
      sortBy: (row) => standingOf(row, today),
      told: (row) => standingWords[standingOf(row, today)],
    },
    {
      id: 'proof',
      title: 'Evidence',
      width: '70px',
      align: 'end',
      cell: (row) => proofs[row.id] ?? 0,
      sortBy: (row) => proofs[row.id] ?? 0,
      told: (row) => String(proofs[row.id] ?? 0),
      isNumber: true,
    },
    {
      id: 'moves',
      title: 'Moves',
      width: '58px',
      align: 'end',
      isExtra: true,
      cell: (row) => row.reschedules.length,
      sortBy: (row) => row.reschedules.length,
      told: (row) => String(row.reschedules.length),
      isNumber: true,
    },
    {
      id: 'toldIn',
      title: 'Told in letter',
      width: '150px',
      isExtra: true,
      cell: (row) => <ToldIn row={row} />,
      sortBy: toldInWords,
      told: toldInWords,
    },
    {
      id: 'comment',
      title: 'Status comment',
      width: 'minmax(140px, 0.6fr)',
      isExtra: true,
      cell: (row) => <Comment text={latestNote(row)?.text} />,
      sortBy: (row) => latestNote(row)?.text ?? '',
      told: (row) => latestNote(row)?.text ?? '',
    },
  ];
}

export const standingWords = {
  complete: 'complete',
  pastDue: 'past due',
  slipped: 'slipped',
  dueThisWeek: 'due this week',
  onTime: 'on time',
} as const;

/** Of the last move; nothing is to be told of a date that has never moved. */
function toldInWords({ reschedules }: MilestoneRow): string {
  const last = reschedules.at(-1);
  return last === undefined ? '' : (last.toldIn ?? 'not told');
}

function ToldIn({ row }: { readonly row: MilestoneRow }) {
  const words = toldInWords(row);
  if (words === '') return <span className="muted">never moved</span>;
  return words === 'not told' ? <StatusWord status="warning" word={words} /> : words;
}

function Comment({ text }: { readonly text: string | undefined }) {
  return text === undefined ? <span className="muted">none</span> : <span data-tooltip={text}>{text}</span>;
}

/** For the hover card of the current date, and for screen readers. */
function dueInWords(row: MilestoneRow): string {
  return [`${formatDateWithWeekday(row.due)}.`, ...milestoneDateInWords(row)].join(' ');
}

function Owner({
  name,
  departedOn,
}: {
  readonly name: string | undefined;
  readonly departedOn: LocalDate | undefined;
}) {
  if (name === undefined) return <span className="muted">none</span>;
  if (departedOn === undefined) return name;
  return <StatusWord status="warning" word={`${name}, left`} />;
}

function Slip({ days, isLate }: { readonly days: number; readonly isLate: boolean }) {
  if (days < 0) return <span className="tone-ok">{-days} early</span>;
  if (days === 0) return <span className="muted">0</span>;
  return <span className={isLate ? 'tone-error' : 'tone-warning'}>+{days}</span>;
}
