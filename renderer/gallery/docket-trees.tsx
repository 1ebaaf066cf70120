import { useState } from 'react';
import { Icon } from '../ui/icon/icon.tsx';
import { type Status, StatusShape } from '../ui/icon/status-word.tsx';
import type { TreeNode } from '../ui/tree/flatten-tree.ts';
import { Tree } from '../ui/tree/tree.tsx';
import { useExpanded } from '../ui/tree/use-expanded.ts';

const late = (id: string, label: string, days: number): TreeNode => ({
  id,
  label,
  detail: `${days} d`,
  spoken: `${days} days late`,
});
const group = (
  id: string,
  label: string,
  status: Status,
  count: number,
  children: readonly TreeNode[] = [],
): TreeNode => ({
  id,
  label,
  icon: <StatusShape status={status} />,
  detail: count,
  children,
});

const owed: readonly TreeNode[] = [
  group('late', 'Past due', 'pastDue', 6, [
    late('M-00094', 'Periodic statistics of the group', 125),
    late('S-0031', 'Who took over from the pilot’s SME', 59),
    late('P-0007', 'Privacy impact assessment, draft', 20),
    late('R-0012', 'Management decision, OIG-21-62', 15),
    late('M-00093', 'Manual archiving and memo', 4),
    late('I-0003', 'Interconnection agreement, Wickr', 4),
  ]),
  group('week', 'This week', 'dueThisWeek', 4),
  group('quarter', 'This quarter', 'onTime', 15),
  { id: 'later', label: 'Later', icon: <Icon name="calendar" />, detail: 7, children: [] },
];

const owner = (id: string, count: number, lateCount?: number): TreeNode => ({
  id,
  label: id,
  icon: <Icon name="organization" />,
  children: [],
  detail: (
    <>
      {lateCount !== undefined && <span className="tone-error">{lateCount} late</span>}
      <span>{count}</span>
    </>
  ),
});

const owners = [
  owner('ENTSD / EIOD', 9, 3),
  owner('RIM', 8),
  owner('Privacy division', 4, 1),
  owner('Liaison, OIT', 4, 2),
  owner('CIO front office', 3),
];
const promises = [
  group('kept', 'Kept', 'complete', 9),
  group('slipped', 'Slipped', 'slipped', 3),
  group('open', 'Open', 'onTime', 2),
];

export const DocketTree = () => (
  <GalleryTree label="What is owed" nodes={owed} initial={['late']} selectedAtFirst="late" />
);
export const OwnerTree = () => <GalleryTree label="By owner" nodes={owners} initial={[]} />;
export const PromiseTree = () => <GalleryTree label="Promises to NARA and OIG" nodes={promises} initial={[]} />;

interface GalleryTreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly initial: readonly string[];
  readonly selectedAtFirst?: string;
}

function GalleryTree({ label, nodes, initial, selectedAtFirst }: GalleryTreeProps) {
  const [expanded, toggle] = useExpanded(initial);
  const [selected, select] = useState(selectedAtFirst);
  return (
    <Tree label={label} nodes={nodes} expanded={expanded} onToggle={toggle} selectedId={selected} onSelect={select} />
  );
}
