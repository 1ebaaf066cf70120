import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { agendaOf, byOwner } from '../../../shared/obligations/agenda.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { NoDocket } from './no-docket.tsx';
import { dayInWords, groupLooks, isUnverified, spanInWords } from './owed-words.ts';
import { openRecord } from './record-kinds.ts';
import { selectRecord } from './selected-record.ts';

export function OwedByDayView() {
  return <OwedTree label="What is owed" nodesOf={dayNodes} initial={['pastDue', 'today', 'thisWeek']} />;
}

export function OwedByOwnerView() {
  return <OwedTree label="By owner" nodesOf={ownerNodes} initial={[]} />;
}

interface OwedTreeProps {
  readonly label: string;
  readonly nodesOf: (owed: readonly Obligation[], today: LocalDate) => readonly TreeNode[];
  readonly initial: readonly string[];
}

function OwedTree({ label, nodesOf, initial }: OwedTreeProps) {
  const workbench = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const owed = useStore(docketSession, (session) => session.owed);
  const [expanded, toggle] = useExpanded(initial);
  const [selected, setSelected] = useState<string>();
  const nodes = useMemo(() => owed && nodesOf(owed.obligations, owed.asOf), [owed, nodesOf]);
  if (!isOpen) return label === 'What is owed' ? <NoDocket /> : null;
  if (owed === undefined || nodes === undefined) return null;
  const subjectOf = (node: string) => owed.obligations.find(({ id }) => id === idOf(node))?.subject;
  const select = (id: string) => {
    setSelected(id);
    const subject = subjectOf(id);
    if (subject !== undefined) selectRecord(subject);
  };
  const activate = (id: string) => {
    setSelected(id);
    const subject = subjectOf(id);
    if (subject === undefined) toggle(id);
    else openRecord(workbench, subject);
  };
  return (
    <Tree
      label={label}
      nodes={nodes}
      expanded={expanded}
      onToggle={toggle}
      selectedId={selected}
      onSelect={select}
      onActivate={activate}
    />
  );
}

function dayNodes(owed: readonly Obligation[], today: LocalDate): readonly TreeNode[] {
  return agendaOf(owed, today)
    .filter(({ group, obligations }) => group !== 'expected' || obligations.length > 0)
    .map((part) => {
      const { title, status } = groupLooks[part.group];
      return {
        id: part.group,
        label: title,
        icon: <StatusShape status={status} />,
        detail: part.obligations.length,
        description: spanInWords(part),
        children: part.obligations.map((one) => dayLeaf(part.group, one)),
      };
    });
}

function ownerNodes(owed: readonly Obligation[]): readonly TreeNode[] {
  return byOwner(owed).map(({ owner, late, obligations }) => {
    const id = `owner ${owner?.person} ${owner?.office} ${owner?.name}`;
    return {
      id,
      label: owner?.name ?? 'No owner recorded',
      icon: <Icon name="organization" />,
      spoken: `${late} late, ${obligations.length} in all`,
      detail: (
        <>
          {late > 0 && <span className="tone-error">{late} late</span>}
          <span>{obligations.length}</span>
        </>
      ),
      children: obligations.map((one) => ownerLeaf(id, one)),
    };
  });
}

const dayLeaf = keptLeaves();
const ownerLeaf = keptLeaves();

/** Of thousands of leaves an entry changes a few, and an obligation that has not changed is the same object. */
function keptLeaves(): typeof leaf {
  const kept = new WeakMap<Obligation, { readonly group: string; readonly node: TreeNode }>();
  return (group, one) => {
    const known = kept.get(one);
    if (known?.group === group) return known.node;
    const node = leaf(group, one);
    kept.set(one, { group, node });
    return node;
  };
}

function leaf(group: string, one: Obligation): TreeNode {
  const { id, title, lastDay, daysLate, state } = one;
  return {
    id: `${group}|${id}`,
    label: title,
    isLong: true,
    detail: state === 'late' ? <span className="tone-error">{daysLate} d</span> : formatDate(lastDay).slice(0, -5),
    spoken: `${state === 'late' ? '' : 'due '}${dayInWords(one)}${isUnverified(one) ? ', by an unverified rule' : ''}`,
  };
}

/** An obligation stands in two trees and keeps its own id behind the group's. */
function idOf(node: string): string {
  return node.slice(node.indexOf('|') + 1);
}
