import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { type FoundProblem, recordOf, ruleInWords } from './found-problem.ts';
import { quickFixes } from './quick-fixes.ts';

const words = { error: 'error', warning: 'warning', info: 'note' } as const;
const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Of what is silenced, who did it, when and why takes the place of the rule. */
export function problemColumns(workbench: Workbench, areSilenced: boolean): readonly GridColumn<FoundProblem>[] {
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: '98px',
      cell: ({ severity }) => <StatusWord status={words[severity]} />,
      sortBy: ({ severity }) => gravity[severity],
    },
    {
      id: 'message',
      title: 'Problem',
      width: 'minmax(320px, 1fr)',
      cell: ({ message }) => <span data-tooltip={message}>{message}</span>,
      sortBy: ({ message }) => message,
    },
    {
      id: 'subject',
      title: 'Subject',
      width: '124px',
      isInteractive: true,
      cell: (problem, tabIndex) => <SubjectLink problem={problem} workbench={workbench} tabIndex={tabIndex} />,
      sortBy: ({ subject }) => subject.id,
    },
    areSilenced ? silencedColumn : ruleColumn,
    {
      id: 'fix',
      title: 'Quick fix',
      width: '150px',
      isInteractive: true,
      cell: (problem, tabIndex) => <Fix problem={problem} tabIndex={tabIndex} />,
    },
    {
      id: 'silence',
      title: areSilenced ? 'Voice' : 'Silence',
      width: '112px',
      isInteractive: true,
      cell: (problem, tabIndex) => <Silence problem={problem} tabIndex={tabIndex} />,
    },
  ];
}

const ruleColumn: GridColumn<FoundProblem> = {
  id: 'rule',
  title: 'Rule',
  width: '230px',
  cell: (problem) => (
    <span className="faint" data-tooltip={ruleInWords(problem)}>
      {problem.citation ?? problem.code}
    </span>
  ),
  sortBy: ({ code }) => code,
};

const silencedColumn: GridColumn<FoundProblem> = {
  id: 'silenced',
  title: 'Silenced',
  width: '300px',
  cell: ({ silenced }) => {
    const text = silenced && `${silenced.by}, ${formatDate(silenced.on)}: ${silenced.reason}`;
    return <span data-tooltip={text}>{text}</span>;
  },
  sortBy: ({ silenced }) => silenced?.on ?? '',
};

interface CellProps {
  readonly problem: FoundProblem;
  readonly tabIndex: 0 | -1;
}

function SubjectLink({ problem, workbench, tabIndex }: CellProps & { readonly workbench: Workbench }) {
  const record = recordOf(problem);
  if (record === undefined) return <span tabIndex={tabIndex}>{problem.subject.id}</span>;
  return (
    <Button look="link" tabIndex={tabIndex} onClick={() => openRecord(workbench, record)}>
      {record.id}
    </Button>
  );
}

function Fix({ problem: { fix }, tabIndex }: CellProps) {
  const { commands } = useWorkbench();
  const quickFix = fix === undefined ? undefined : quickFixes.get(fix.command);
  if (fix === undefined || quickFix === undefined)
    return (
      <span className="faint" tabIndex={tabIndex}>
        none
      </span>
    );
  return (
    <Button
      look="link"
      tabIndex={tabIndex}
      reason={commands.reasonAgainst(quickFix.command)}
      onClick={() => commands.runLink({ command: quickFix.command, args: fix.arguments })}
    >
      {quickFix.title}
    </Button>
  );
}

function Silence({ problem: { code, subject, silenced }, tabIndex }: CellProps) {
  const { commands } = useWorkbench();
  const command = silenced ? 'problem.voiceThis' : 'problem.silenceThis';
  return (
    <Button
      look="link"
      tabIndex={tabIndex}
      reason={commands.reasonAgainst(command)}
      onClick={() => commands.runLink({ command, args: { code, subject } })}
    >
      {silenced ? 'Voice again' : 'Silence…'}
    </Button>
  );
}
