import { expect, it } from 'vitest';
import type { DraftList } from '../draft.ts';
import { indentLine, linesOf, listOf } from './list-items.ts';

const text = (words: string) => [{ kind: 'text', text: words } as const];
const list: DraftList = {
  kind: 'list',
  ordered: true,
  items: [
    {
      content: text('a'),
      nested: { kind: 'list', ordered: true, items: [{ content: text('b') }, { content: text('c') }] },
    },
    { content: text('d') },
  ],
};
const depths = (lines: ReturnType<typeof linesOf>) => lines.map(({ depth }) => depth);

it('is the same list after being edited as lines', () => {
  expect(depths(linesOf(list))).toEqual([0, 1, 1, 0]);
  expect(listOf(linesOf(list), list)).toEqual(list);
});

it('goes in one level at most, and takes along what hangs on it', () => {
  const lines = linesOf(list);
  expect(depths(indentLine(lines, 3, 1))).toEqual([0, 1, 1, 1]);
  expect(indentLine(lines, 0, 1)).toBe(lines);
  expect(indentLine(lines, 0, -1)).toBe(lines);
  const deeper = indentLine(lines, 2, 1);
  expect(depths(deeper)).toEqual([0, 1, 2, 0]);
  expect(depths(indentLine(deeper, 1, -1))).toEqual([0, 0, 1, 0]);
});
