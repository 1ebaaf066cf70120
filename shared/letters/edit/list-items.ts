/** A list as lines with a depth, which is how it is edited, and back. */
import type { DraftInline, DraftList, DraftListItem } from '../draft.ts';

export interface ListLine {
  readonly content: readonly DraftInline[];
  /** 0 for the items of the list itself. */
  readonly depth: number;
}

export function linesOf(list: DraftList, depth = 0): readonly ListLine[] {
  return list.items.flatMap(({ content, nested }) => [
    { content, depth },
    ...(nested === undefined ? [] : linesOf(nested, depth + 1)),
  ]);
}

/** A line is never more than one deeper than the line before it; nested lists are numbered as the whole list is. */
export function listOf(lines: readonly ListLine[], like: Pick<DraftList, 'ordered' | 'when'>): DraftList {
  const { ordered, when } = like;
  return { kind: 'list', ordered, items: itemsAt(lines, 0, ordered), ...(when !== undefined && { when }) };
}

function itemsAt(lines: readonly ListLine[], depth: number, ordered: boolean): readonly DraftListItem[] {
  const items: DraftListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const { content } = lines[at] ?? { content: [] };
    let end = at + 1;
    while ((lines[end]?.depth ?? 0) > depth) end++;
    const inner = lines.slice(at + 1, end);
    const nested = { kind: 'list', ordered, items: itemsAt(inner, depth + 1, ordered) } as const;
    items.push({ content, ...(inner.length > 0 && { nested }) });
    at = end;
  }
  return items;
}

/** Moves a line one level in (1) or out (-1), as far as its neighbours allow; what hangs on it goes along. */
export function indentLine(lines: readonly ListLine[], at: number, by: -1 | 1): readonly ListLine[] {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined) return lines;
  const to = line.depth + by;
  if (to < 0 || to > deepest || to > (before === undefined ? 0 : before.depth + 1)) return lines;
  let end = at + 1;
  while ((lines[end]?.depth ?? 0) > line.depth) end++;
  return lines.map((one, index) => (index >= at && index < end ? { ...one, depth: one.depth + by } : one));
}

/** As deep as labels (1., a., i.) go. */
const deepest = 2;
