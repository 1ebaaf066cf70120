import type { Instant } from '../../kernel/instant.ts';
import type { ChainReading } from './chain-findings.ts';
import type { ChainSource } from './chain-source.ts';
import type { HeaderField, Occurrence, SentZone } from './occurrence.ts';

/** One occurrence as `records chain` answers it. Lines count from 1. */
export interface ChainRow {
  readonly source: string;
  readonly line: number;
  readonly endLine: number;
  readonly level: number;
  /** The clock as shown; null where none can be read. */
  readonly sent: string | null;
  readonly sentUtc: Instant | null;
  readonly zone: SentZone | null;
  readonly from: string | null;
  readonly subject: string | null;
  readonly redacted: readonly HeaderField[];
  /** The message it is a copy of, and the conversation of that. */
  readonly distinct: string;
  readonly thread: string;
}

/** Every occurrence of some sources, each with its message and its conversation, in the order in which they stand. */
export function chainRows(
  sources: readonly ChainSource[],
  { conversations }: Pick<ChainReading, 'conversations'>,
): ChainRow[] {
  const places = new Map<string, { distinct: string; thread: string }>();
  for (const { id: thread, messages } of conversations)
    for (const { id: distinct, copies } of messages)
      for (const { source, occurrence } of copies) places.set(`${source}#${occurrence.line}`, { distinct, thread });
  return sources.flatMap(({ id, chain }) =>
    chain.occurrences.map((occurrence) => rowOf(id, occurrence, places.get(`${id}#${occurrence.line}`))),
  );
}

function rowOf(source: string, occurrence: Occurrence, place = { distinct: '', thread: '' }): ChainRow {
  const { line, endLine, level, sent, header, redacted } = occurrence;
  return {
    source,
    line,
    endLine,
    level,
    sent: sent?.shown ?? null,
    sentUtc: sent?.utc ?? null,
    zone: sent?.zone ?? null,
    from: header.from,
    subject: header.subject,
    redacted,
    ...place,
  };
}
