/** What one authority's word for a status is in the words of the others. */
import { type Authority, authorities, type StatusWord, statusWord, type Vocabularies } from './vocabulary.ts';

export interface BridgedWord {
  readonly authority: Authority;
  /** The words that stand for the same status, the one that is assumed before anything is said first; empty where there is none. */
  readonly words: Vocabularies['statusWords'];
  /** `broader`: they say less than the printed word; `narrower`: each says more, and which of them holds is not said. */
  readonly fit: 'same' | 'broader' | 'narrower';
}

/**
 * The printed word of one authority beside the words of the others, in the order of the rule table's authorities; undefined for a word that
 * the table does not know, which stays as it was printed. The printed word is never replaced: this is a reading aid (rules.md A3.1, A4, A5).
 * @example bridgeOf(words, 'oig', 'resolved and open') // GAO: Open (broader); CAP: Ongoing, Open (broader); NARA: Open (broader)
 */
export function bridgeOf(
  words: Vocabularies['statusWords'],
  authority: Authority,
  printed: string,
): readonly BridgedWord[] | undefined {
  const known = statusWord(words, authority, printed);
  if (known === undefined) return undefined;
  return authorities
    .filter((other) => other !== authority)
    .map((other) =>
      bridged(
        words.filter((word) => word.authority === other),
        other,
        known.standsFor,
      ),
    );
}

function bridged(
  words: Vocabularies['statusWords'],
  authority: Authority,
  status: StatusWord['standsFor'],
): BridgedWord {
  const same = words.filter(({ standsFor }) => standsFor === status);
  if (same.length > 0) return { authority, words: inOrder(same), fit: 'same' };
  const family = familyOf(status);
  const broader = words.filter(({ standsFor }) => standsFor === family);
  if (broader.length > 0) return { authority, words: inOrder(broader), fit: 'broader' };
  return { authority, words: inOrder(words.filter((word) => familyOf(word.standsFor) === family)), fit: 'narrower' };
}

function inOrder(words: Vocabularies['statusWords']): Vocabularies['statusWords'] {
  return words.toSorted((a, b) => Number(b.isDefault ?? false) - Number(a.isDefault ?? false));
}

/** What is past due is open; what a plan calls completed is not yet closed by anybody. */
function familyOf(status: StatusWord['standsFor']): StatusWord['standsFor'] {
  if (status === 'pastDue' || status.startsWith('open')) return 'open';
  return status.startsWith('closed') ? 'closed' : status;
}
