import type { KeyboardEvent } from 'react';
import type { DraftBlock, DraftInline } from '../../../../shared/letters/draft.ts';
import {
  insertBlocks,
  moveBlock,
  removeBlock,
  setBlock,
  tidyInlines,
} from '../../../../shared/letters/edit/change-blocks.ts';
import { BlockText } from '../letter-text.tsx';
import { computedInWords, contentOf, nameOfBlock } from './block-kinds.ts';
import { BlockTools } from './block-tools.tsx';
import { useDraftPage } from './draft-page-context.ts';
import { InlineEditor } from './inline-editor.tsx';
import { ListBlock } from './list-block.tsx';
import { TableBlock } from './table-block.tsx';
import { typingPlace } from './typing-place.ts';

interface DraftBlockProps {
  readonly block: DraftBlock;
  readonly at: number;
}

/** One block of the draft with its name in the margin. Alt+Up and Alt+Down move it. */
export function DraftBlockRow({ block, at }: DraftBlockProps) {
  const { change } = useDraftPage();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    change((draft) => moveBlock(draft, at, by));
  };
  return (
    <div className="letter-part draft-block" data-block={at} onKeyDown={onKeyDown}>
      <span className="letter-part-name">
        {nameOfBlock(block)} <BlockTools block={block} at={at} />
      </span>
      <div className="letter-part-text">
        <BlockBody block={block} at={at} />
      </div>
    </div>
  );
}

function BlockBody({ block, at }: DraftBlockProps) {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return <TextBlock block={block} at={at} />;
    case 'list':
      return <ListBlock list={block} at={at} />;
    case 'table':
      return <TableBlock table={block} at={at} />;
    case 'computed':
      return <ComputedBlock block={block} at={at} />;
  }
}

type Text = Extract<DraftBlock, { kind: 'heading' | 'paragraph' }>;

/** Enter begins a paragraph, Backspace at the start joins it with the text before. */
function TextBlock({ block, at }: { readonly block: Text; readonly at: number }) {
  const { draft, change, wordsOf, focus, setFocus } = useDraftPage();
  const split = (before: readonly DraftInline[], after: readonly DraftInline[]) => {
    change((now) =>
      insertBlocks(setBlock(now, at, { ...block, content: before }), at + 1, { kind: 'paragraph', content: after }),
    );
    setFocus({ block: at + 1, part: 0, at: 'start' });
  };
  const join = () => {
    const above = draft.blocks[at - 1];
    if (above === undefined) return;
    const content = contentOf(above);
    if (content === undefined || above.kind === 'list') {
      if (block.content.length === 0) change((now) => removeBlock(now, at));
    } else if (above.kind === 'paragraph' || above.kind === 'heading') {
      const joined = { ...above, content: tidyInlines([...content, ...block.content]) };
      change((now) => setBlock(removeBlock(now, at), at - 1, joined));
    }
    setFocus({ block: at - 1, part: 0 });
  };
  return (
    <InlineEditor
      label={`${nameOfBlock(block)} ${at + 1}`}
      className={block.kind === 'heading' ? `draft-heading-${block.level}` : ''}
      placeholder={block.kind === 'heading' ? 'Heading' : 'Write here; Ctrl+Alt+V inserts a value of the record'}
      content={block.content}
      wordsOf={wordsOf}
      focus={focus?.block === at ? focus : undefined}
      onChange={(content) =>
        change((now) => setBlock(now, at, { ...block, content }), typingPlace(at, block.content, content))
      }
      onSplit={split}
      onJoin={join}
    />
  );
}

type Computed = Extract<DraftBlock, { kind: 'computed' }>;

/** What the workbench writes here by itself, as it reads now; it cannot be typed into. */
function ComputedBlock({ block, at }: { readonly block: Computed; readonly at: number }) {
  const { layout } = useDraftPage();
  const printed = layout?.document.body.filter((_, index) => layout.origins[index] === at) ?? [];
  return (
    <section className="draft-computed" aria-label={`From the record: ${computedInWords(block.id)}`}>
      <p className="draft-computed-name">From the record: {computedInWords(block.id)}</p>
      {layout !== undefined && printed.length === 0 && (
        <p className="muted">The record has nothing for it: nothing is printed.</p>
      )}
      {printed.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the letter
        <BlockText key={index} block={one} />
      ))}
    </section>
  );
}
