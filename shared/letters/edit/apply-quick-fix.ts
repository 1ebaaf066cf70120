import type { Draft, DraftBlock, DraftInline, DraftList } from '../draft.ts';
import type { QuickFix } from '../preflight/finding.ts';
import { insertBlocks, tidyInlines } from './change-blocks.ts';
import { replaceInDraft } from './find-in-draft.ts';

/** What a fix needs besides the draft. */
interface FixContext {
  /** What goes with the letter where the draft names nothing itself, in order. */
  readonly enclosures: NonNullable<Draft['enclosures']>;
}

/**
 * Carries a quick fix out on the draft; undefined where only the officer can (`chooseSignatory`). What the fix speaks of may be
 * gone by now: then the draft comes back as it was.
 */
export function applyQuickFix(draft: Draft, fix: QuickFix, { enclosures }: FixContext): Draft | undefined {
  switch (fix.kind) {
    case 'replaceText':
      return replaceInDraft(draft, fix.from, fix.to);
    case 'insertReference':
      return { ...draft, blocks: draft.blocks.map((block) => withReference(block, fix.instead, fix.reference)) };
    case 'addParagraph':
      return insertBlocks(draft, draft.blocks.length, {
        kind: 'paragraph',
        content: [{ kind: 'text', text: fix.text }],
      });
    case 'addComputed':
      return insertBlocks(draft, draft.blocks.length, { kind: 'computed', id: fix.computed });
    case 'setMarking':
      return { ...draft, marking: fix.marking };
    case 'addEnclosure':
      return enclosures.includes(fix.evidence) ? draft : { ...draft, enclosures: [...enclosures, fix.evidence] };
    case 'removeEnclosure':
      return { ...draft, enclosures: enclosures.filter((evidence) => evidence !== fix.evidence) };
    case 'chooseSignatory':
      return undefined;
  }
}

function withReference(block: DraftBlock, instead: string, reference: string): DraftBlock {
  const put = (content: readonly DraftInline[]) =>
    tidyInlines(content.flatMap((inline) => cutOut(inline, instead, reference)));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: put(block.content) };
    case 'list':
      return inList(block, put);
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(put)) };
    case 'computed':
      return block;
  }
}

function inList(list: DraftList, put: (content: readonly DraftInline[]) => readonly DraftInline[]): DraftList {
  const items = list.items.map(({ content, nested }) => ({
    content: put(content),
    ...(nested && { nested: inList(nested, put) }),
  }));
  return { ...list, items };
}

/** The text with a live reference in the place of the words. */
function cutOut(inline: DraftInline, instead: string, reference: string): readonly DraftInline[] {
  if (inline.kind !== 'text' || !inline.text.includes(instead)) return [inline];
  return inline.text.split(instead).flatMap((text, at): readonly DraftInline[] =>
    at === 0
      ? [{ ...inline, text }]
      : [
          { kind: 'reference', reference },
          { ...inline, text },
        ],
  );
}
