import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { addDays, daysBetween, formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { type Status, StatusShape } from '../../ui/icon/status-word.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { NoDocket } from './no-docket.tsx';
import { type Obligation, obligationsOf, type Urgency, urgencyOf } from './obligations.ts';
import { openRecord } from './record-kinds.ts';
import { selectRecord } from './selected-record.ts';

const groups: readonly { readonly urgency: Urgency; readonly label: string; readonly status: Status }[] = [
  { urgency: 'pastDue', label: 'Past due', status: 'pastDue' },
  { urgency: 'soon', label: 'Due soon', status: 'dueThisWeek' },
  { urgency: 'later', label: 'Later', status: 'onTime' },
];

export function OwedByDayView() {
  return <OwedTree label="What is owed" nodesOf={byDay} initial={['pastDue', 'soon']} />;
}

export function OwedByOwnerView() {
  return <OwedTree label="By owner" nodesOf={byOwner} initial={[]} />;
}

interface OwedTreeProps {
  readonly label: string;
  readonly nodesOf: (owed: readonly Obligation[], today: LocalDate) => readonly TreeNode[];
  readonly initial: readonly string[];
}

function OwedTree({ label, nodesOf, initial }: OwedTreeProps) {
  const workbench = useWorkbench();
  const { status, records } = useStore(docketSession);
  const [expanded, toggle] = useExpanded(initial);
  const [selected, setSelected] = useState<string>();
  const today = status?.today;
  const owed = useMemo(
    () => (records === undefined || today === undefined ? [] : obligationsOf(records, today)),
    [records, today],
  );
  if (!status) return label === 'What is owed' ? <NoDocket /> : null;
  if (records === undefined) return null;
  const subjectOf = (node: string) => owed.find(({ id }) => id === idOf(node))?.subject;
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
      nodes={nodesOf(owed, status.today)}
      expanded={expanded}
      onToggle={toggle}
      selectedId={selected}
      onSelect={select}
      onActivate={activate}
    />
  );
}

function byDay(owed: readonly Obligation[], today: LocalDate): readonly TreeNode[] {
  return groups.map(({ urgency, label, status }) => {
    const own = owed.filter((one) => urgencyOf(one, today) === urgency);
    return {
      id: urgency,
      label,
      icon: <StatusShape status={status} />,
      detail: own.length,
      description: whenInWords(urgency, today),
      children: own.map((one) => leaf(urgency, one, today)),
    };
  });
}

function byOwner(owed: readonly Obligation[], today: LocalDate): readonly TreeNode[] {
  const owners = Map.groupBy(owed, ({ owner }) => owner ?? 'No owner recorded');
  return [...owners].map(([owner, own]) => {
    const late = own.filter((one) => urgencyOf(one, today) === 'pastDue').length;
    return {
      id: `owner ${owner}`,
      label: owner,
      icon: <Icon name="organization" />,
      spoken: `${late} late, ${own.length} in all`,
      detail: (
        <>
          {late > 0 && <span className="tone-error">{late} late</span>}
          <span>{own.length}</span>
        </>
      ),
      children: own.map((one) => leaf(owner, one, today)),
    };
  });
}

function whenInWords(urgency: Urgency, today: LocalDate): string {
  const horizon = formatDate(addDays(today, 30));
  return { pastDue: '', soon: `to ${horizon}`, later: `after ${horizon}` }[urgency];
}

function leaf(group: string, { id, title, due }: Obligation, today: LocalDate): TreeNode {
  const days = daysBetween(due, today);
  return {
    id: `${group}|${id}`,
    label: title,
    isLong: true,
    detail: days > 0 ? <span className="tone-error">{days} d</span> : formatDate(due).slice(0, -5),
    spoken: days > 0 ? `${counted(days, 'day')} late` : `due ${formatDate(due)}`,
  };
}

/** An obligation stands in two trees and keeps its own id behind the group's. */
function idOf(node: string): string {
  return node.slice(node.indexOf('|') + 1);
}
