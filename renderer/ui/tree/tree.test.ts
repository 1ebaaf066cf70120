import { describe, expect, it } from 'vitest';
import { flattenTree, type TreeNode } from './flatten-tree.ts';
import { treeMove } from './tree-keys.ts';

const nodes: readonly TreeNode[] = [
  {
    id: 'late',
    label: 'Past due',
    children: [
      { id: 'M-00093', label: 'Manual archiving' },
      { id: 'M-00094', label: 'Periodic statistics' },
    ],
  },
  { id: 'week', label: 'This week', children: [] },
  { id: 'later', label: 'Later' },
];
const rows = flattenTree(nodes, new Set(['late']));
const move = (index: number, key: string) => treeMove(rows, index, key, 10);

describe('flattenTree', () => {
  it('places each row for a screen reader', () => {
    expect(
      rows.map(({ node, level, position, setSize, isExpanded }) => [node.id, level, position, setSize, isExpanded]),
    ).toEqual([
      ['late', 1, 1, 3, true],
      ['M-00093', 2, 1, 2, undefined],
      ['M-00094', 2, 2, 2, undefined],
      ['week', 1, 2, 3, false],
      ['later', 1, 3, 3, undefined],
    ]);
  });
  it('is quick at 100,000 rows', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}`, label: `Message ${index}` }));
    expect(flattenTree([{ id: 'all', label: 'All', children: many }], new Set(['all']))).toHaveLength(100_001);
  });
});

describe('treeMove', () => {
  it('goes down and up, and stops at the ends', () => {
    expect(move(0, 'ArrowDown')).toEqual({ focus: 1 });
    expect(move(0, 'ArrowUp')).toEqual({ focus: 0 });
    expect(move(4, 'ArrowDown')).toEqual({ focus: 4 });
    expect(move(4, 'PageUp')).toEqual({ focus: 0 });
    expect(move(0, 'End')).toEqual({ focus: 4 });
  });
  it('opens with Right, enters with Right again, leaves with Left, closes with Left again', () => {
    expect(move(3, 'ArrowRight')).toEqual({ toggle: 3 });
    expect(move(0, 'ArrowRight')).toEqual({ focus: 1 });
    expect(move(2, 'ArrowLeft')).toEqual({ focus: 0 });
    expect(move(0, 'ArrowLeft')).toEqual({ toggle: 0 });
    expect(move(4, 'ArrowRight')).toBeUndefined();
  });
  it('finds the next row by its first letter, going round', () => {
    expect(move(0, 'p')).toEqual({ focus: 2 });
    expect(move(2, 'p')).toEqual({ focus: 0 });
    expect(move(2, 'x')).toBeUndefined();
    expect(move(2, ' ')).toBeUndefined();
  });
});
