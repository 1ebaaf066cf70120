import { namedByText } from '../block-in-words.ts';
import { compute } from '../compose/computed.ts';
import { holds } from '../compose/conditions.ts';
import type { LetterFacts } from '../compose/letter-facts.ts';
import type { Draft, DraftBlock, DraftInline, DraftList } from '../draft.ts';
import type { Block, Inline, ListBlock } from '../letter-document.ts';
import { resolveReference } from '../reference.ts';
import { type FaultsFound, sentenceAt, unfilled } from './bind-fault.ts';

/** Blocks of the body, each with the place in the draft of the one that printed it. */
export type BoundBlocks = readonly { readonly block: Block; readonly from: number }[];

interface Binding {
  readonly facts: LetterFacts;
  readonly found: FaultsFound;
  /** The draft's block, 0-based. */
  readonly from: number;
  readonly place: string;
}

/** Notes what cannot be filled in `found`. */
export function bindBlocks({ blocks, enclosures = [] }: Draft, facts: LetterFacts, found: FaultsFound): BoundBlocks {
  for (const id of enclosures) {
    if (facts.state.evidence.has(id)) continue;
    found.push({
      code: 'enclosure.unknown',
      sentence: `The enclosures: the docket holds no evidence ${id}.`,
      place: {},
    });
  }
  return blocks.flatMap((block, from) => {
    if (!holds(block.when, facts)) return [];
    const place = nameOf(block);
    return bindBlock(block, { facts, found, from, place }).map((bound) => ({ block: bound, from }));
  });
}

function nameOf(block: DraftBlock): string {
  if (block.kind === 'computed') return `the computed block ${block.id}`;
  if (block.kind === 'table') return namedByText('table', block.caption);
  return namedByText(block.kind, wordsOf(block.kind === 'list' ? (block.items[0]?.content ?? []) : block.content));
}

/** As the draft has them: live references by their names. */
function wordsOf(content: readonly DraftInline[]): string {
  return content.map(wordsOfInline).join('');
}

function wordsOfInline(inline: DraftInline): string {
  if (inline.kind === 'reference') return `{{${inline.reference}}}`;
  return inline.kind === 'citation' ? inline.evidence : inline.text;
}

function bindBlock(block: DraftBlock, binding: Binding): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, content: bindInlines(block.content, binding) }];
    case 'paragraph':
      return [{ kind: 'paragraph', content: bindInlines(block.content, binding) }];
    case 'list':
      return [bindList(block, binding)];
    case 'table': {
      const { caption, summary, columns } = block;
      const rows = block.rows.map((row) => row.map((cell) => bindInlines(cell, binding)));
      return [{ kind: 'table', caption, ...(summary !== undefined && { summary }), columns, rows }];
    }
    case 'computed':
      return bindComputed(block, binding);
  }
}

function bindComputed(block: Extract<DraftBlock, { kind: 'computed' }>, { facts, found, from, place }: Binding) {
  const computed = compute(block.id, facts, block.options);
  if (computed.ok) return computed.value;
  found.push({ code: computed.code, sentence: sentenceAt(place, computed.message), place: { block: from } });
  return [];
}

function bindList({ ordered, items }: DraftList, binding: Binding): ListBlock {
  return {
    kind: 'list',
    ordered,
    items: items.map(({ content, nested }) => ({
      content: bindInlines(content, binding),
      ...(nested && { nested: bindList(nested, binding) }),
    })),
  };
}

function bindInlines(content: readonly DraftInline[], binding: Binding): Inline[] {
  return content.map((inline) => bindInline(inline, binding));
}

function bindInline(inline: DraftInline, { facts, found, from, place }: Binding): Inline {
  switch (inline.kind) {
    case 'text':
    case 'link':
      return inline;
    case 'reference': {
      const { kind: _, reference, ...marks } = inline;
      const resolved = resolveReference(facts.view, reference);
      if (resolved.ok) return { kind: 'text', ...resolved.value, ...marks };
      const fault = { code: resolved.code, sentence: sentenceAt(place, resolved.message) };
      found.push({ ...fault, place: { block: from, reference } });
      return { kind: 'text', text: unfilled(reference), ...marks };
    }
    case 'citation': {
      const number = facts.enclosures.numberOf(inline.evidence);
      if (number !== undefined) return { kind: 'citation', text: `Encl. ${number}`, enclosure: number };
      const sentence = sentenceAt(place, `${inline.evidence} is cited and not among the enclosures.`);
      found.push({ code: 'citation.notEnclosed', sentence, place: { block: from, reference: inline.evidence } });
      return { kind: 'text', text: unfilled(inline.evidence) };
    }
  }
}
