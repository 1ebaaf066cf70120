/** Every piece of the officer's own text in a draft, whichever block, item or cell it stands in. */
import type { Draft, DraftBlock, DraftInline, DraftList } from '../draft.ts';

/** A change of text; `block` is the 0-based block of the body that it stands in, undefined for the parts around the body. */
export type OnText = (text: string, block: number | undefined) => string;

/** The same draft with every text passed through; what comes back unchanged stays the same object, so that nothing is drawn again for it. */
export function withTexts(draft: Draft, onText: OnText): Draft {
  const line = (text: string) => onText(text, undefined);
  const parts = {
    title: line(draft.title),
    addressee: same(draft.addressee, line),
    subject: line(draft.subject),
    salutation: line(draft.salutation),
    closing: line(draft.closing),
    copiesTo: same(draft.copiesTo, line),
    blocks: same(draft.blocks, (block, at) => blockWith(block, (text) => onText(text, at))),
  };
  const isSame = (Object.keys(parts) as (keyof typeof parts)[]).every((part) => parts[part] === draft[part]);
  return isSame ? draft : { ...draft, ...parts };
}

function blockWith(block: DraftBlock, onText: (text: string) => string): DraftBlock {
  switch (block.kind) {
    case 'computed':
      return block;
    case 'list':
      return listWith(block, onText);
    case 'table': {
      const caption = onText(block.caption);
      const columns = same(block.columns, (column) => changed(column, 'heading', onText(column.heading)));
      const rows = same(block.rows, (row) => same(row, (cell) => inlinesWith(cell, onText)));
      const isSame = caption === block.caption && columns === block.columns && rows === block.rows;
      return isSame ? block : { ...block, caption, columns, rows };
    }
    default:
      return changed(block, 'content', inlinesWith(block.content, onText));
  }
}

function listWith(list: DraftList, onText: (text: string) => string): DraftList {
  const items = same(list.items, (item) => {
    const content = inlinesWith(item.content, onText);
    const nested = item.nested && listWith(item.nested, onText);
    if (content === item.content && nested === item.nested) return item;
    return { content, ...(nested && { nested }) };
  });
  return changed(list, 'items', items);
}

function inlinesWith(content: readonly DraftInline[], onText: (text: string) => string): readonly DraftInline[] {
  return same(content, (inline) =>
    inline.kind === 'text' || inline.kind === 'link' ? changed(inline, 'text', onText(inline.text)) : inline,
  );
}

function changed<T, K extends keyof T>(of: T, key: K, value: T[K]): T {
  return of[key] === value ? of : { ...of, [key]: value };
}

function same<T>(list: readonly T[], change: (one: T, at: number) => T): readonly T[] {
  const changedList = list.map(change);
  return changedList.every((one, at) => one === list[at]) ? list : changedList;
}
