import { useState } from 'react';
import { useStore } from 'zustand';
import { daysBetween, formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, NoDocket, openRecord, selectedRecord, selectRecord, useDocket } from '../docket/api.ts';
import { standingOf } from './milestone-standing.ts';

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
  return <RecordTree label="Corrective action plans" nodes={planNodes(docket.records, docket.today)} />;
}

export function OfficesView() {
  const docket = useDocket();
  if (typeof docket === 'string') return null;
  return <RecordTree label="Milestones by office" nodes={officeNodes(docket.records, docket.today)} />;
}

/** A tree whose leaves and branches are records, by ids such as `plan:CAP-0022`; other branches only open. */
function RecordTree({ label, nodes }: { readonly label: string; readonly nodes: readonly TreeNode[] }) {
  const workbench = useWorkbench();
  const [expanded, toggle] = useExpanded(nodes.length === 1 && nodes[0] !== undefined ? [nodes[0].id] : []);
  const [focused, setFocused] = useState<string>();
  const selected = useStore(selectedRecord, ({ record }) => record && `${record.kind}:${record.id}`);
  const recordOf = (node: string) => {
    const [, kind, id] = /(plan|milestone):([^|]*)$/.exec(node) ?? [];
    return id === undefined ? undefined : ({ kind: kind as 'plan' | 'milestone', id } as const);
  };
  const select = (id: string) => {
    setFocused(id);
    const chosen = recordOf(id);
    if (chosen !== undefined) selectRecord(chosen);
  };
  const activate = (id: string) => {
    select(id);
    const chosen = recordOf(id);
    if (chosen === undefined) toggle(id);
    else openRecord(workbench, chosen);
  };
  return (
    <Tree
      label={label}
      nodes={nodes}
      expanded={expanded}
      onToggle={toggle}
      selectedId={focused?.endsWith(selected ?? '|') ? focused : selected}
      onSelect={select}
      onActivate={activate}
    />
  );
}

function planNodes({ plans, milestones }: DocketRecords, today: LocalDate): readonly TreeNode[] {
  return plans.map(({ id, title }) => {
    const own = milestones.filter(({ plan }) => plan === id);
    const done = own.filter(({ completedOn }) => completedOn !== undefined).length;
    return {
      id: `plan:${id}`,
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
      children: own.map((row) => milestoneNode(row, today, `${office}|`)),
    };
  });
}

function milestoneNode(row: MilestoneRow, today: LocalDate, branch: string): TreeNode {
  const standing = standingOf(row, today);
  const late = daysBetween(row.due, today);
  return {
    id: `${branch}milestone:${row.id}`,
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
