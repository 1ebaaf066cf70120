/** The kinds of blocks an officer can write, and what one becomes when it is made another. */
import type { ComputedId } from '../../../../shared/letters/computed-block.ts';
import type { DraftBlock, DraftInline } from '../../../../shared/letters/draft.ts';
import { linesOf } from '../../../../shared/letters/edit/list-items.ts';

export interface WritableKind {
  readonly title: string;
  /** An empty block, or one with the words that the other had. */
  readonly make: (content: readonly DraftInline[]) => DraftBlock;
}

export const writableKinds: readonly WritableKind[] = [
  { title: 'Paragraph', make: (content) => ({ kind: 'paragraph', content }) },
  { title: 'Heading', make: (content) => ({ kind: 'heading', level: 2, content }) },
  { title: 'Smaller heading', make: (content) => ({ kind: 'heading', level: 3, content }) },
  { title: 'List', make: (content) => ({ kind: 'list', ordered: false, items: [{ content }] }) },
  { title: 'Numbered list', make: (content) => ({ kind: 'list', ordered: true, items: [{ content }] }) },
];

export const newTable: DraftBlock = {
  kind: 'table',
  caption: '',
  columns: [{ heading: '', isRowHeader: true }, { heading: '' }],
  rows: [[[], []]],
};

export function nameOfBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? 'Heading' : 'Smaller heading';
    case 'list':
      return block.ordered ? 'Numbered list' : 'List';
    case 'computed':
      return 'The record';
    default:
      return block.kind === 'table' ? 'Table' : 'Paragraph';
  }
}

/** What stands in a block as one line of text; a table's words cannot become one. */
export function contentOf(block: DraftBlock): readonly DraftInline[] | undefined {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.content;
  if (block.kind !== 'list') return undefined;
  const [only, ...others] = linesOf(block);
  return others.length === 0 ? only?.content : undefined;
}

/** @example 'changes since last letter' */
export function computedInWords(id: ComputedId): string {
  return id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
