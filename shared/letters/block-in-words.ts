import type { Block, Inline } from './letter-document.ts';
import { inlineText, letterText } from './letter-text.ts';

/** A block of a letter as a sentence names it. @example blockInWords(block) // 'the paragraph “The agency has completed seven of…”' */
export function blockInWords(block: Block): string {
  return namedByText(block.kind, textOf(block));
}

/** @example namedByText('list', 'Due in March') // 'the list “Due in March”' */
export function namedByText(kind: string, text: string): string {
  const words = letterText(text);
  return words === '' ? `the empty ${kind}` : `the ${kind} “${beginningOf(words)}”`;
}

/** What the eye finds it by. */
function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return inlineText(block.items[0]?.content ?? nothing);
    case 'facts':
      return block.facts[0]?.label ?? '';
    case 'figure':
    case 'table':
      return block.caption;
  }
}

const nothing: readonly Inline[] = [];
/** Characters: enough to tell one from its neighbours. */
const longestBeginning = 48;

function beginningOf(words: string): string {
  if (words.length <= longestBeginning) return words;
  const cut = words.slice(0, longestBeginning);
  const wordEnd = cut.lastIndexOf(' ');
  return `${(wordEnd > 0 ? cut.slice(0, wordEnd) : cut).replace(/[.,;:]+$/, '')}…`;
}
