import type { Draft } from '../draft.ts';
import type { Block } from '../letter-document.ts';
import type { BoundBlocks } from './bind-blocks.ts';

/** Leaves out a heading whose computed blocks had nothing to say; a heading of the officer's own stays, whatever follows. */
export function withoutEmptyHeadings({ blocks }: Draft, bound: BoundBlocks): BoundBlocks {
  return bound.filter(({ block, from }, index) => {
    if (block.kind !== 'heading' || blocks[from]?.kind !== 'heading') return true;
    return hasContent(block.level, bound.slice(index + 1)) || !hasComputed(block.level, blocks.slice(from + 1));
  });
}

/** Whether anything but headings stands before the next heading of its level or above. */
function hasContent(level: 2 | 3, following: BoundBlocks): boolean {
  for (const { block } of following) {
    if (isEnd(block, level)) return false;
    if (block.kind !== 'heading') return true;
  }
  return false;
}

function hasComputed(level: 2 | 3, following: Draft['blocks']): boolean {
  for (const block of following) {
    if (isEnd(block, level)) return false;
    if (block.kind === 'computed') return true;
  }
  return false;
}

function isEnd(block: Block | Draft['blocks'][number], level: 2 | 3): boolean {
  return block.kind === 'heading' && block.level <= level;
}
