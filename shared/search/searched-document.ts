import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { SameMessage } from './same-message.ts';
import type { SearchedKind } from './search-query.ts';

/** What the index holds of one message, document or record. */
export interface SearchedDocument {
  readonly kind: SearchedKind;
  readonly id: string;
  /** The day from which it speaks; of a milestone and a suspense the day it is due. */
  readonly day: LocalDate;
  /** The moment, where one is settled: it orders what is of one day. */
  readonly at: Instant | null;
  readonly title: string;
  /** Names and addresses, as `from:` and `to:` find them. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** What it quotes of others; empty for whatever quotes nothing. */
  readonly quoted: string;
  /** Names and texts of attachments. */
  readonly attachments: string;
  readonly attachmentCount: number;
  /** Null for what is no message. */
  readonly sameMessage: SameMessage | null;
  /** Ids of the records that it is, or is linked to. */
  readonly about: readonly string[];
}

/** Longer texts are indexed up to here, in characters: a mailbox log of many megabytes would hide everything else. */
const longestText = 500_000;

/** Tells documents apart. @example documentKey({ kind: 'milestone', id: 'M-00093' }) // 'milestone:M-00093' */
export function documentKey({ kind, id }: Pick<SearchedDocument, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** A text as it is indexed: no longer than is sought in. */
export function indexedText(text: string): string {
  return text.length > longestText ? text.slice(0, longestText) : text;
}

/** Whether what it says itself, or what it quotes, may go on behind what is sought in. */
export function isBeginningOnly({ text, quoted }: Pick<SearchedDocument, 'text' | 'quoted'>): boolean {
  return text.length >= longestText || quoted.length >= longestText;
}
