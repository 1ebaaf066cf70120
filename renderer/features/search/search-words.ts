import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { waitingInWords } from '../../../shared/search/file-tally.ts';
import { type SearchedKind, searchedKinds } from '../../../shared/search/search-query.ts';
import type { Searching } from './searching.ts';

const nouns: Readonly<Record<SearchedKind, string>> = {
  message: 'Messages',
  document: 'Documents',
  recommendation: 'Recommendations',
  case: 'Cases',
  plan: 'Plans',
  milestone: 'Milestones',
  suspense: 'Suspenses',
  promise: 'Promises',
  letter: 'Letters',
};

export const kindChoices: readonly (readonly [Searching['kind'], string])[] = [
  ['all', 'Everything'],
  ...searchedKinds.map((kind) => [kind, nouns[kind]] as const),
];

export const orderChoices = [
  ['newest', 'Newest first'],
  ['best', 'Best first'],
] as const;

/** @example choicesInWords({ kind: 'letter', order: 'newest' }) // 'Letters, newest first' */
export function choicesInWords({ kind, order }: Pick<Searching, 'kind' | 'order'>): string {
  const title = <Value>(choices: readonly (readonly [Value, string])[], value: Value) =>
    choices.find(([name]) => name === value)?.[1] ?? '';
  return `${title(kindChoices, kind)}, ${title(orderChoices, order).toLowerCase()}`;
}

/** @example '12 results, 1.4 ms' */
export function countInWords({ page, text }: Pick<Searching, 'page' | 'text'>): string {
  if (text.trim() === '' || page === undefined) return '';
  const { count, isMore, milliseconds } = page;
  if (count === 0) return 'Nothing found';
  const figure = count.toLocaleString('en-US');
  return `${isMore ? `more than ${figure} results` : counted(count, 'result').replace(String(count), figure)}, ${milliseconds.toFixed(1)} ms`;
}

/** While the index is behind; undefined where it is whole. @example 'Still being indexed: 3,000 of 20,000 entries. More may be found.' */
export function indexInWords(indexed: Searching['indexed']): string | undefined {
  if (indexed === undefined || indexed.failure !== null) return undefined;
  if (indexed.done >= indexed.total) return waitingInWords(indexed.files);
  const [done, total] = [indexed.done, indexed.total].map((number) => number.toLocaleString('en-US'));
  return `Still being indexed: ${done} of ${total} entries. More may be found.`;
}

/** The record that a line of the list opens. */
export function recordOfFound({ kind, id }: FoundDocument): RecordName {
  return { kind: kind === 'message' || kind === 'document' ? 'evidence' : kind, id };
}
