import { expect, it } from 'vitest';
import { milestoneIdSchema } from '../../../shared/domain/ids.ts';
import { filterProblems } from './filter-problems.ts';

const problem = (id: string, severity: 'error' | 'warning', message: string) => ({
  code: 'milestone.pastDue',
  severity,
  subject: { kind: 'milestone', id: milestoneIdSchema.parse(id) } as const,
  message,
});
const problems = [
  problem('M-1', 'error', 'M-1 is late; its owner is of EIOD.'),
  problem('M-2', 'warning', 'M-2 follows M-1.'),
];
const found = (text: string) => filterProblems(problems, text).map(({ subject }) => subject.id);

it('finds every word anywhere, and named words in their place only', () => {
  expect(found('')).toEqual(['M-1', 'M-2']);
  expect(found('m-1')).toEqual(['M-1', 'M-2']);
  expect(found('subject:m-1')).toEqual(['M-1']);
  expect(found('severity:warning follows')).toEqual(['M-2']);
  expect(found('rule:pastdue eiod')).toEqual(['M-1']);
  expect(found('nobody')).toEqual([]);
});
