import type { ToldFact } from '../../domain/letter/events.ts';
import type { Block, Inline, LetterDocument, ListBlock } from '../letter-document.ts';
import { letterText } from '../letter-text.ts';

/** What a letter tells of the record: each live reference that printed something, once, in the order of the letter. */
export function toldIn(document: LetterDocument): readonly ToldFact[] {
  const told = new Map<string, string>();
  for (const inline of document.body.flatMap(inlinesOf)) {
    if (inline.kind !== 'text' || inline.source === undefined) continue;
    const text = letterText(inline.text);
    if (text !== '' && !told.has(inline.source)) told.set(inline.source, text);
  }
  return [...told].map(([source, text]) => ({ source, text }));
}

/** The inlines of a block in reading order. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content;
    case 'list':
      return ofList(block);
    case 'table':
      return block.rows.flat(2);
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'figure':
      return [];
  }
}

function ofList({ items }: ListBlock): readonly Inline[] {
  return items.flatMap(({ content, nested }) => [...content, ...(nested ? ofList(nested) : [])]);
}
