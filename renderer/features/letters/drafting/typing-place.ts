import type { DraftInline } from '../../../../shared/letters/draft.ts';

/**
 * What of the typing in a block is taken back in one step: words that were put in, or words that were taken out, never both. A value or a citation
 * that comes or goes is a step of its own, which undefined says.
 */
export function typingPlace(
  block: number,
  before: readonly DraftInline[],
  after: readonly DraftInline[],
): string | undefined {
  if (valuesIn(before) !== valuesIn(after)) return undefined;
  return `block ${block}, ${lengthOf(after) < lengthOf(before) ? 'taken out' : 'put in'}`;
}

function valuesIn(content: readonly DraftInline[]): number {
  return content.filter(({ kind }) => kind !== 'text').length;
}

function lengthOf(content: readonly DraftInline[]): number {
  return content.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0);
}
