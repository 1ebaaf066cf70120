/** Changes of the blocks of a draft; each answers a new draft, or the same where there is nothing to change. */
import type { Draft, DraftBlock, DraftInline } from '../draft.ts';

export function setBlock(draft: Draft, at: number, block: DraftBlock): Draft {
  return draft.blocks[at] === block ? draft : { ...draft, blocks: draft.blocks.with(at, block) };
}

/** Puts blocks before the one at `at`; at the end where `at` is the number of blocks. */
export function insertBlocks(draft: Draft, at: number, ...blocks: readonly DraftBlock[]): Draft {
  return { ...draft, blocks: draft.blocks.toSpliced(at, 0, ...blocks) };
}

export function removeBlock(draft: Draft, at: number): Draft {
  return { ...draft, blocks: draft.blocks.toSpliced(at, 1) };
}

/** Moves a block past its neighbour, up (-1) or down (1). */
export function moveBlock(draft: Draft, at: number, by: -1 | 1): Draft {
  const block = draft.blocks[at];
  const to = at + by;
  if (block === undefined || to < 0 || to >= draft.blocks.length) return draft;
  return { ...draft, blocks: draft.blocks.toSpliced(at, 1).toSpliced(to, 0, block) };
}

/** Inlines with neighbours of one look joined and empty text left out: one way of writing one thing. */
export function tidyInlines(content: readonly DraftInline[]): readonly DraftInline[] {
  const tidy: DraftInline[] = [];
  for (const inline of content) {
    const last = tidy.at(-1);
    if (inline.kind === 'text' && inline.text === '') continue;
    if (last?.kind === 'text' && inline.kind === 'text' && hasSameLook(last, inline))
      tidy.splice(-1, 1, { ...last, text: last.text + inline.text });
    else tidy.push(inline);
  }
  return tidy;
}

type Text = Extract<DraftInline, { kind: 'text' }>;

function hasSameLook(a: Text, b: Text): boolean {
  return Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic) && a.lang === b.lang;
}
