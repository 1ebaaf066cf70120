import type { KeyboardEvent } from 'react';
import type { DraftList } from '../../../../shared/letters/draft.ts';
import { insertBlocks, setBlock, tidyInlines } from '../../../../shared/letters/edit/change-blocks.ts';
import { indentLine, type ListLine, linesOf, listOf } from '../../../../shared/letters/edit/list-items.ts';
import { emptyParagraph, useDraftPage } from './draft-page-context.ts';
import { InlineEditor } from './inline-editor.tsx';

/** A list as lines. Enter begins an item, in an empty one it ends the list; Ctrl+] and Ctrl+[ move an item in and out. */
export function ListBlock({ list, at }: { readonly list: DraftList; readonly at: number }) {
  const { change, wordsOf, focus, setFocus } = useDraftPage();
  const lines = linesOf(list);
  const put = (after: readonly ListLine[], place?: string) =>
    change((draft) => setBlock(draft, at, after.length === 0 ? emptyParagraph : listOf(after, list)), place);
  const split = (index: number, before: ListLine['content'], after: ListLine['content']) => {
    const line = lines[index];
    if (line === undefined) return;
    if (before.length + after.length === 0) return leave(index);
    put(lines.toSpliced(index, 1, { ...line, content: before }, { ...line, content: after }));
    setFocus({ block: at, part: index + 1, at: 'start' });
  };
  const leave = (index: number) => {
    const kept = lines.toSpliced(index, 1);
    change((draft) => {
      const rest = kept.length === 0 ? setBlock(draft, at, emptyParagraph) : setBlock(draft, at, listOf(kept, list));
      return kept.length === 0 ? rest : insertBlocks(rest, at + 1, emptyParagraph);
    });
    setFocus({ block: kept.length === 0 ? at : at + 1, part: 0 });
  };
  const join = (index: number) => {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before === undefined || line === undefined) return;
    put(lines.toSpliced(index - 1, 2, { ...before, content: tidyInlines([...before.content, ...line.content]) }));
    setFocus({ block: at, part: index - 1 });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const by = event.key === ']' ? 1 : event.key === '[' ? -1 : undefined;
    if (by === undefined || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    put(indentLine(lines, index, by));
  };
  return (
    <ul className={list.ordered ? 'draft-list is-ordered' : 'draft-list'}>
      {lines.map(({ content, depth }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <li key={index} style={{ marginInlineStart: `${depth * 22}px` }}>
          <InlineEditor
            label={`Item ${index + 1}${depth === 0 ? '' : `, level ${depth + 1}`}`}
            content={content}
            wordsOf={wordsOf}
            focus={focus?.block === at && focus.part === index ? focus : undefined}
            onChange={(next) => put(lines.with(index, { content: next, depth }), `block ${at} item ${index}`)}
            onSplit={(before, after) => split(index, before, after)}
            onJoin={() => join(index)}
            onKey={(event) => onKey(event, index)}
          />
        </li>
      ))}
    </ul>
  );
}
