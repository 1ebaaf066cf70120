import type { Distinct } from './distinct-messages.ts';

/** Where a message stands in a document. */
export interface DocumentPlace {
  /** Number of the message in the list of all. */
  readonly at: number;
  readonly level: number;
  readonly line: number;
}

/**
 * The documents in which more than one message stands, each from top to bottom: what stands below another at a deeper level was quoted by it. In the order
 * of the first message of each.
 */
export function documentsOf(messages: readonly Distinct[]): readonly (readonly DocumentPlace[])[] {
  const documents = new Map<string, DocumentPlace[]>();
  messages.forEach(({ copies }, at) => {
    for (const { source, occurrence } of copies) {
      const key = `${source} ${occurrence.document}`;
      const place = { at, level: occurrence.level, line: occurrence.line };
      const known = documents.get(key);
      if (known) known.push(place);
      else documents.set(key, [place]);
    }
  });
  return [...documents.values()]
    .filter((places) => places.length > 1)
    .map((places) => places.sort((a, b) => a.line - b.line));
}
