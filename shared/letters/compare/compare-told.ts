import type { ToldFact } from '../../domain/letter/events.ts';

/** One statement of two letters, or of a letter and the record: what the one says and the other does not, or says otherwise. */
export interface ToldDifference {
  readonly source: string;
  /** Undefined where only the later one tells it. */
  readonly before?: string | undefined;
  /** Undefined where only the earlier one tells it. */
  readonly after?: string | undefined;
}

/** In the order of the later letter; what only the earlier one told comes last. */
export function compareTold(before: readonly ToldFact[], after: readonly ToldFact[]): readonly ToldDifference[] {
  const earlier = new Map(before.map(({ source, text }) => [source, text]));
  const later = new Set(after.map(({ source }) => source));
  const changed = after.flatMap(({ source, text }): ToldDifference[] => {
    const was = earlier.get(source);
    return was === text ? [] : [{ source, before: was, after: text }];
  });
  const dropped = before.flatMap(({ source, text }): ToldDifference[] =>
    later.has(source) ? [] : [{ source, before: text }],
  );
  return [...changed, ...dropped];
}
