import { expect, it } from 'vitest';
import { blockInWords } from './block-in-words.ts';
import type { Block } from './letter-document.ts';

const words = (text: string) => [{ kind: 'text', text }] as const;

it.each<[Block, string]>([
  [{ kind: 'paragraph', content: words('Two  milestones\nare late.') }, 'the paragraph “Two milestones are late.”'],
  [
    {
      kind: 'paragraph',
      content: words('The agency has completed seven of its eleven milestones since the last letter.'),
    },
    'the paragraph “The agency has completed seven of its eleven…”',
  ],
  [{ kind: 'paragraph', content: words('x'.repeat(60)) }, `the paragraph “${'x'.repeat(48)}…”`],
  [
    { kind: 'paragraph', content: words('The next action is due on September 30, 2022; training is under way.') },
    'the paragraph “The next action is due on September 30, 2022…”',
  ],
  [{ kind: 'heading', level: 2, content: words('What is owed') }, 'the heading “What is owed”'],
  [
    { kind: 'list', ordered: true, items: [{ content: words('First') }, { content: words('Second') }] },
    'the list “First”',
  ],
  [{ kind: 'paragraph', content: [] }, 'the empty paragraph'],
])('names a block by how it begins', (block, named) => {
  expect(blockInWords(block)).toBe(named);
});
