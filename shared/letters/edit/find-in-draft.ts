import type { Draft } from '../draft.ts';
import { withTexts } from './draft-texts.ts';

/** Where words stand in a draft. */
export interface FoundWords {
  /** 0-based block of the body; undefined in the parts around it. */
  readonly block: number | undefined;
  /** How often in that block, or in the parts around the body. */
  readonly times: number;
}

/** Every block whose own text has the words, in reading order; capitals do not matter. Values from the record are not searched. */
export function findInDraft(draft: Draft, words: string): readonly FoundWords[] {
  const sought = expressionFor(words);
  if (sought === undefined) return [];
  const times = new Map<number | undefined, number>();
  withTexts(draft, (text, block) => {
    const found = text.match(sought)?.length ?? 0;
    if (found > 0) times.set(block, (times.get(block) ?? 0) + found);
    return text;
  });
  return Array.from(times, ([block, count]) => ({ block, times: count })).sort(
    (a, b) => (a.block ?? -1) - (b.block ?? -1),
  );
}

/** The draft with the words replaced everywhere in its own text, or in one block only. */
export function replaceInDraft(draft: Draft, words: string, by: string, only?: { readonly block: number }): Draft {
  const sought = expressionFor(words);
  if (sought === undefined) return draft;
  return withTexts(draft, (text, block) =>
    only !== undefined && only.block !== block ? text : text.replace(sought, () => by),
  );
}

function expressionFor(words: string): RegExp | undefined {
  return words === '' ? undefined : new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
}
