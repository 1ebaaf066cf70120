import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOurs, type Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, NoDocket, RecordTree, recordNodeId, useDocket, useOwed } from '../docket/api.ts';

export function CasesView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  const owed = useOwed() ?? [];
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const { records, today } = docket;
  if (records.cases.length === 0) {
    return (
      <EmptyState
        what="Cases that NARA opened for unauthorized disposition stand here."
        how="A case begins with NARA’s letter; its tracking number is on it."
        action={<Button onClick={() => commands.runLink({ command: 'case.open' })}>New case…</Button>}
      />
    );
  }
  const around = aroundCases(records, today, owed);
  const nodes = records.cases.map((row) => caseNode(row, around));
  return <RecordTree label="Cases" nodes={nodes} initiallyOpen={nodes.slice(0, 1).map(({ id }) => id)} />;
}

/** What stands below cases, found once for them all. */
function aroundCases({ plans, letters, milestones }: DocketRecords, today: LocalDate, owed: readonly Obligation[]) {
  const late = milestones.filter(({ completedOn, due }) => completedOn === undefined && due < today);
  const isLate = (one: Obligation) => one.subject.kind === 'case' && one.state === 'late' && isOurs(one);
  const plansOf = new Map<string, Plan[]>();
  for (const plan of plans) for (const id of plan.cases) plansOf.set(id, [...(plansOf.get(id) ?? []), plan]);
  return {
    plansOf,
    lettersOf: Map.groupBy(letters, (letter): string | undefined => letter.case),
    lateOfPlan: Map.groupBy(late, ({ plan }): string => plan),
    lateOfCase: Map.groupBy(owed.filter(isLate), ({ subject }): string => subject.id),
  };
}

type Around = ReturnType<typeof aroundCases>;

function caseNode(row: NaraCase, around: Around): TreeNode {
  const late = around.lateOfCase.get(row.id)?.length ?? 0;
  return {
    id: recordNodeId({ kind: 'case', id: row.id }),
    label: row.id,
    description: row.title,
    icon: <Icon name="briefcase" />,
    ...(late > 0 ? { detail: <span className="tone-error">{late} late</span>, spoken: `${late} past due` } : {}),
    children: [...planNodes(row, around), ...letterNodes(row, around)],
  };
}

function planNodes(row: NaraCase, { plansOf, lateOfPlan }: Around): TreeNode[] {
  return (plansOf.get(row.id) ?? []).map(({ id, title }) => {
    const late = lateOfPlan.get(id)?.length ?? 0;
    return {
      id: recordNodeId({ kind: 'plan', id }, row.id),
      label: id,
      description: title,
      icon: <Icon name="tasklist" />,
      ...(late > 0 ? { detail: <span className="tone-error">{late} late</span> } : {}),
    };
  });
}

function letterNodes(row: NaraCase, { lettersOf }: Around): TreeNode[] {
  return (lettersOf.get(row.id) ?? []).map(({ id, title, status }) => ({
    id: recordNodeId({ kind: 'letter', id }, row.id),
    label: title,
    icon: <Icon name="file-text" />,
    detail: status,
  }));
}
