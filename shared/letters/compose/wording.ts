/** Words of letters that several of their parts need. */

/** @example listInWords(['a', 'b', 'c']) // 'a, b, and c' */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 2) return items.join(' and ');
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}

const firstOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** From 1 up. @example ordinalInWords(3) // 'third'; ordinalInWords(22) // '22nd' */
export function ordinalInWords(place: number): string {
  const word = firstOrdinals[place - 1];
  if (word) return word;
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][place % 10]) ?? 'th'}`;
}

/** @example isOrAre(1) // 'is' */
export function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The agency's answer to a recommendation, as letters print it. */
export const concurrenceWords = {
  concurs: 'Concur',
  partiallyConcurs: 'Partially concur',
  nonConcurs: 'Non-concur',
} as const;

/** @example dollars(1600000) // '$1,600,000' */
export function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US')}`;
}

/** Words that stay on one line. @example unbroken('20 Sep 2021') */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
