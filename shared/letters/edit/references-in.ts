import type { Draft, DraftBlock, DraftInline, DraftList } from '../draft.ts';

/** The live references that stand in the blocks of a draft, each once. */
export function referencesIn({ blocks }: Draft): readonly string[] {
  const references = blocks
    .flatMap(inlinesOf)
    .flatMap((inline) => (inline.kind === 'reference' ? [inline.reference] : []));
  return [...new Set(references)];
}

function inlinesOf(block: DraftBlock): readonly DraftInline[] {
  switch (block.kind) {
    case 'computed':
      return [];
    case 'list':
      return inlinesOfList(block);
    case 'table':
      return block.rows.flat(2);
    default:
      return block.content;
  }
}

function inlinesOfList({ items }: DraftList): readonly DraftInline[] {
  return items.flatMap(({ content, nested }) => [...content, ...(nested ? inlinesOfList(nested) : [])]);
}
