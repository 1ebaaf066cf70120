import { useStore } from 'zustand';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, docketSession, openRecord, RecordSection } from '../docket/api.ts';
import { quickFixes, recordOf } from '../problems/api.ts';

type FoundProblem = ProblemsFound['problems'][number];

const words = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What the rules find in what a letter of this case speaks of. */
function problemsOfCase(id: CaseId, records: DocketRecords, found: readonly FoundProblem[]): readonly FoundProblem[] {
  const plans = records.plans.filter(({ cases }) => cases.includes(id)).map((plan) => plan.id);
  const subjects = new Set<string>([
    id,
    ...plans,
    ...records.milestones.filter(({ plan }) => plans.includes(plan)).map((milestone) => milestone.id),
    ...records.letters.filter((letter) => letter.case === id).map((letter) => letter.id),
  ]);
  return found.filter(({ subject }) => subjects.has(subject.id));
}

export function LetterProblems({ id, records }: { readonly id: CaseId; readonly records: DocketRecords }) {
  const found = useStore(docketSession, (session) => session.found);
  if (found === undefined) return null;
  const problems = problemsOfCase(id, records, found.problems);
  return (
    <RecordSection title="Problems of this case today" count={String(problems.length)}>
      {problems.length === 0 ? (
        <p className="muted">The rules find nothing in the case, its plans and its milestones.</p>
      ) : (
        <ul className="letter-problems" aria-label={`Problems of ${id}`}>
          {problems.map((problem) => (
            <Line key={`${problem.code} ${problem.subject.id}`} problem={problem} />
          ))}
        </ul>
      )}
    </RecordSection>
  );
}

function Line({ problem }: { readonly problem: FoundProblem }) {
  const { severity, message, fix } = problem;
  const record = recordOf(problem);
  const workbench = useWorkbench();
  const { commands } = workbench;
  const quickFix = fix === undefined ? undefined : quickFixes.get(fix.command);
  return (
    <li>
      <StatusWord status={words[severity]} />
      <span className="letter-problem">{message}</span>
      {record !== undefined && (
        <Button look="link" onClick={() => openRecord(workbench, record)}>
          {record.id}
        </Button>
      )}
      {quickFix !== undefined && (
        <Button
          look="link"
          reason={commands.reasonAgainst(quickFix.command)}
          onClick={() => commands.runLink({ command: quickFix.command, args: fix?.arguments })}
        >
          {quickFix.title}
        </Button>
      )}
    </li>
  );
}
