import type { Instant } from '../../kernel/instant.ts';
import type { ChainReading } from './chain-findings.ts';
import { bestCopy } from './conversations.ts';
import type { Distinct, MergeReason } from './distinct-messages.ts';
import type { Occurrence, SentZone } from './occurrence.ts';
import type { ThreadLink } from './parents.ts';

/** One message of a timeline: what its best copy shows, and where all its copies stand. */
export interface TimelineRow {
  readonly id: string;
  /** As shown; null where no copy has a date that can be read. */
  readonly sent: string | null;
  readonly sentUtc: Instant | null;
  readonly zone: SentZone | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string | null;
  readonly conversation: string;
  /** What it answers. */
  readonly answers: ThreadLink | null;
  /** Not where its clock alone would put it: it stands after what it quotes. */
  readonly isMoved: boolean;
  readonly copies: readonly {
    readonly source: string;
    readonly line: number;
    readonly form: Occurrence['form'];
    readonly level: number;
  }[];
  readonly why: readonly MergeReason[];
}

/** The timeline of a reading as data that can be shown or sent, earliest first. */
export function timelineRows({ messages, conversations, links, findings }: ChainReading): TimelineRow[] {
  const threads = new Map(
    conversations.flatMap(({ id, messages: own }) => own.map((message) => [message.id, id] as const)),
  );
  const moved = new Set(
    findings.flatMap((finding) => (finding.kind === 'clockAgainstQuoting' ? [finding.message] : [])),
  );
  return messages.map((message) => ({
    ...shownOf(message),
    conversation: threads.get(message.id) ?? message.id,
    answers: links.get(message.id) ?? null,
    isMoved: moved.has(message.id),
  }));
}

function shownOf(message: Distinct): Omit<TimelineRow, 'conversation' | 'answers' | 'isMoved'> {
  const best = bestCopy(message)?.occurrence;
  return {
    id: message.id,
    sent: best?.sent?.shown ?? null,
    sentUtc: best?.sent?.utc ?? null,
    zone: best?.sent?.zone ?? null,
    from: best?.header.from ?? null,
    to: best?.header.to ?? null,
    subject: best?.header.subject ?? null,
    copies: message.copies.map(({ source, occurrence: { line, form, level } }) => ({ source, line, form, level })),
    why: message.why,
  };
}
