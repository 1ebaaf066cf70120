import type { FoundCopy, FoundDocument } from '../../../shared/contracts/search.contract.ts';

/** One line of the list: a hit, or under it another copy of its message. Places count from 1. */
export interface FoundLine {
  readonly key: string;
  readonly hit: FoundDocument;
  readonly copy: FoundCopy | undefined;
  readonly position: number;
  readonly setSize: number;
  /** Undefined where there are no copies to unfold. */
  readonly isUnfolded: boolean | undefined;
}

/** The lines that are open to view; `count` is of all hits, held or not. */
export function foundLines(
  found: readonly FoundDocument[],
  count: number,
  unfolded: ReadonlySet<string>,
): readonly FoundLine[] {
  return found.flatMap((hit, index) => {
    const key = `${hit.kind} ${hit.id}`;
    const { copies } = hit;
    const isUnfolded = copies.length === 0 ? undefined : unfolded.has(key);
    const line: FoundLine = { key, hit, copy: undefined, position: index + 1, setSize: count, isUnfolded };
    if (!isUnfolded) return [line];
    const below = copies.map(
      (copy, at): FoundLine => ({
        key: `${key} ${copy.id}`,
        hit,
        copy,
        position: at + 1,
        setSize: copies.length,
        isUnfolded: undefined,
      }),
    );
    return [line, ...below];
  });
}

/** What a line opens: the hit, or its copy as a hit of its own. */
export function documentOfLine({ hit, copy }: FoundLine): FoundDocument {
  return copy === undefined ? hit : { ...hit, ...copy, copies: [] };
}
