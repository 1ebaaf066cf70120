import { Icon } from '../../ui/icon/icon.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { DateText, type ToldColumn, whyInWords } from '../docket/api.ts';
import type { ListedRecommendation } from './listed-recommendations.ts';
import { derivedWords, lookOfDerived } from './status-words.ts';

export const recommendationColumns: readonly ToldColumn<ListedRecommendation>[] = [
  {
    id: 'report',
    title: 'Report',
    width: '96px',
    cell: ({ row }) => <b data-tooltip={row.reportTitle}>{row.report}</b>,
    sortBy: ({ row }) => row.report,
    told: ({ row }) => row.report,
  },
  {
    id: 'number',
    title: 'No.',
    width: '44px',
    cell: ({ row }) => row.number,
    sortBy: ({ row }) => (Number.isNaN(Number(row.number)) ? row.number : Number(row.number)),
    told: ({ row }) => row.number,
  },
  {
    id: 'text',
    title: 'Recommendation',
    width: 'minmax(180px, 1fr)',
    cell: ({ row }) => <span data-tooltip={row.text}>{row.text}</span>,
    sortBy: ({ row }) => row.text,
    told: ({ row }) => row.text,
  },
  {
    id: 'printed',
    title: 'As printed',
    width: '134px',
    cell: ({ printed }) => <span data-tooltip={printed}>{printed}</span>,
    sortBy: ({ printed }) => printed,
    told: ({ printed }) => printed,
  },
  {
    id: 'derived',
    title: 'By the record',
    width: '176px',
    cell: ({ derived }) => <StatusWord status={lookOfDerived(derived)} word={derivedWords[derived]} />,
    sortBy: ({ derived }) => derivedWords[derived],
    told: ({ derived }) => derivedWords[derived],
  },
  {
    id: 'agreement',
    title: 'The two',
    width: '92px',
    cell: ({ agreement }) => <Agreement of={agreement} />,
    sortBy: ({ agreement }) => agreement,
    told: ({ agreement }) => agreementWords[agreement],
  },
  {
    id: 'priority',
    title: 'Priority',
    width: '66px',
    cell: ({ isPriority }) =>
      isPriority ? (
        <>
          <Icon name="star-full" size={14} /> yes
        </>
      ) : (
        <span className="muted">no</span>
      ),
    sortBy: ({ isPriority }) => (isPriority ? 0 : 1),
    told: ({ isPriority }) => (isPriority ? 'yes' : 'no'),
  },
  {
    id: 'office',
    title: 'Office',
    width: '70px',
    cell: ({ office }) => office ?? <span className="muted">none</span>,
    sortBy: ({ office }) => office ?? '',
    told: ({ office }) => office ?? '',
  },
  {
    id: 'due',
    title: 'Owed next',
    width: '104px',
    cell: ({ next }) =>
      next === undefined ? (
        <span className="muted">nothing</span>
      ) : (
        <DateText date={next.lastDay} reason={`${next.title}. ${whyInWords(next)}`} />
      ),
    sortBy: ({ next }) => next?.lastDay ?? '9999',
    told: ({ next }) => next?.lastDay ?? '',
  },
  {
    id: 'days',
    title: 'Days',
    width: '76px',
    align: 'end',
    cell: ({ daysLate }) => <Days late={daysLate} />,
    sortBy: ({ daysLate }) => -(daysLate ?? -1_000_000),
    told: ({ daysLate }) => (daysLate === undefined ? '' : String(daysLate)),
    isNumber: true,
  },
];

const agreementWords = { agrees: 'agree', disagrees: 'disagree', unknown: 'not compared' } as const;

function Agreement({ of }: { readonly of: ListedRecommendation['agreement'] }) {
  if (of === 'disagrees') return <StatusWord status="warning" word="disagree" />;
  return <span className="muted">{agreementWords[of]}</span>;
}

function Days({ late }: { readonly late: number | undefined }) {
  if (late === undefined) return null;
  if (late > 0) return <span className="tone-error">{late} late</span>;
  return <span>{late === 0 ? 'today' : `in ${-late}`}</span>;
}
