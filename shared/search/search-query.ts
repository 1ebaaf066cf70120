import type { LocalDate } from '../kernel/local-date.ts';

/** What `kind:` may name, in the order in which lists show them. */
export const searchedKinds = [
  'message',
  'document',
  'recommendation',
  'case',
  'plan',
  'milestone',
  'suspense',
  'promise',
  'letter',
  'chronology',
] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** The parts of a document in which words can be sought alone. */
export type SearchedPart = 'from' | 'to' | 'subject';

/** What an officer asks for: every term must hold. Never empty. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
}

export type SearchTerm = { readonly isExcluded: boolean } & (WordsTerm | DaysTerm | KindTerm | RecordTerm | HasTerm);

/** Words that stand side by side; with `isPrefix` the last one may go on. */
export interface WordsTerm {
  readonly what: 'words';
  readonly text: string;
  readonly isPrefix: boolean;
  /** Undefined: anywhere. */
  readonly part: SearchedPart | undefined;
}

/** Days from `first` to `last`, both included; undefined: without bound. */
export interface DaysTerm {
  readonly what: 'days';
  readonly first: LocalDate | undefined;
  readonly last: LocalDate | undefined;
}

interface KindTerm {
  readonly what: 'kind';
  readonly kind: SearchedKind;
}

/** What is linked to a record, and the record itself. */
interface RecordTerm {
  readonly what: 'record';
  readonly id: string;
}

interface HasTerm {
  readonly what: 'has';
  readonly has: 'attachment';
}
