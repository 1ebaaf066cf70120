import { daysBetween, formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { standingOf } from '../../../shared/figures/milestone-standing.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, type MilestoneRow, NoDocket, RecordTree, recordNodeId, useDocket } from '../docket/api.ts';

export function PlansView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  if (docket.records.plans.length === 0) {
    return (
      <EmptyState
        what="Corrective action plans stand here with their milestones."
        how="A plan answers a recommendation, a case, or both."
        action={<Button onClick={() => commands.runLink({ command: 'plan.open' })}>New plan…</Button>}
      />
    );
  }
  const nodes = planNodes(docket.records, docket.today);
  return (
    <RecordTree label="Corrective action plans" nodes={nodes} initiallyOpen={nodes.slice(0, 1).map(({ id }) => id)} />
  );
}

export function OfficesView() {
  const docket = useDocket();
  if (typeof docket === 'string') return null;
  return <RecordTree label="Milestones by office" nodes={officeNodes(docket.records, docket.today)} />;
}

function planNodes({ plans, milestones }: DocketRecords, today: LocalDate): readonly TreeNode[] {
  const byPlan = Map.groupBy(milestones, ({ plan }) => plan);
  return plans.map(({ id, title }) => {
    const own = byPlan.get(id) ?? [];
    const done = own.filter(({ completedOn }) => completedOn !== undefined).length;
    return {
      id: recordNodeId({ kind: 'plan', id }),
      label: id,
      description: title,
      icon: <Icon name="tasklist" />,
      detail: `${done} of ${own.length}`,
      spoken: `${done} of ${own.length} complete`,
      children: own.map((row) => milestoneNode(row, today, '')),
    };
  });
}

function officeNodes({ milestones }: DocketRecords, today: LocalDate): readonly TreeNode[] {
  const open = milestones.filter(({ completedOn }) => completedOn === undefined);
  return [...Map.groupBy(open, ({ office }) => office ?? 'No office')].map(([office, own]) => {
    const late = own.filter(({ due }) => due < today).length;
    return {
      id: `office ${office}`,
      label: office,
      icon: <Icon name="organization" />,
      spoken: `${late} late of ${own.length}`,
      detail: (
        <>
          {late > 0 && <span className="tone-error">{late} late</span>}
          <span>{own.length}</span>
        </>
      ),
      children: own.map((row) => milestoneNode(row, today, office)),
    };
  });
}

function milestoneNode(row: MilestoneRow, today: LocalDate, branch: string): TreeNode {
  const standing = standingOf(row, today);
  const late = daysBetween(row.due, today);
  return {
    id: recordNodeId({ kind: 'milestone', id: row.id }, branch),
    label: row.id,
    description: row.description,
    icon: <StatusShape status={standing} />,
    detail: standing === 'pastDue' ? <span className="tone-error">{late} d</span> : dateOf(row),
    spoken:
      standing === 'pastDue' ? `${late} days late` : `${standing === 'complete' ? 'completed' : 'due'} ${dateOf(row)}`,
  };
}

function dateOf({ due, completedOn }: MilestoneRow): string {
  return formatDate(completedOn ?? due);
}
