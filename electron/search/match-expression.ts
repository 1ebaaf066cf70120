/** A query as SQLite's full-text search takes it. Every word of the officer's is quoted: nothing that is typed can be an operator. */
import type { SearchedKind, SearchQuery, SearchTerm } from '../../shared/search/search-query.ts';
import { placesOf } from './place-in-time.ts';
import { everything, kindTag, recordTag, withAttachment, withoutTags } from './tags.ts';

export interface MatchExpression {
  readonly match: string;
  /** Ranges of places, both ends included, that a document must stand in, or must not. */
  readonly within: readonly (readonly [number, number])[];
  readonly outside: readonly (readonly [number, number])[];
}

const columnOf = { from: 'sender', to: 'recipients', subject: 'subject' } as const;

/** `kinds`: any of them; none: all. */
export function matchExpression({ terms }: SearchQuery, kinds: readonly SearchedKind[] = []): MatchExpression {
  const days = terms.filter((term) => term.what === 'days');
  const sought = terms.filter((term) => term.what !== 'days');
  const wanted = sought.filter(({ isExcluded }) => !isExcluded).map(phraseOf);
  const unwanted = sought.filter(({ isExcluded }) => isExcluded).map(phraseOf);
  const ofKinds = kinds.length > 0 ? [`(${kinds.map((kind) => quoted(kindTag(kind))).join(' OR ')})`] : [];
  const all = [...wanted, ...ofKinds];
  const match = all.length > 0 ? all.join(' AND ') : quoted(everything);
  return {
    match: unwanted.length > 0 ? `(${match}) NOT (${unwanted.join(' OR ')})` : match,
    within: days.filter(({ isExcluded }) => !isExcluded).map(({ first, last }) => placesOf(first, last)),
    outside: days.filter(({ isExcluded }) => isExcluded).map(({ first, last }) => placesOf(first, last)),
  };
}

function phraseOf(term: Exclude<SearchTerm, { what: 'days' }>): string {
  switch (term.what) {
    case 'kind':
      return quoted(kindTag(term.kind));
    case 'has':
      return quoted(withAttachment);
    case 'record':
      return quoted(recordTag(term.id));
    case 'words': {
      const words = `${quoted(withoutTags(term.text))}${term.isPrefix ? ' *' : ''}`;
      return term.part ? `${columnOf[term.part]} : ${words}` : words;
    }
  }
}

// A NUL would end the expression.
function quoted(text: string): string {
  return `"${text.replaceAll('\u0000', ' ').replaceAll('"', '""')}"`;
}
