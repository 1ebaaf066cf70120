import type { Distinct } from './distinct-messages.ts';
import type { OccurrenceHeader } from './occurrence.ts';
import { withGaps } from './release-marks.ts';

const address = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;

/** E-mail addresses in a header value, in lower case. */
export function addressesIn(value: string | null): readonly string[] {
  return value === null ? [] : (value.toLowerCase().match(address) ?? []);
}

/** Everyone that any copy of a message names: addresses, and names in one spelling of `Last, First` and `First Last`. Withheld people are left out. */
export function peopleOf({ copies }: Distinct): Set<string> {
  return new Set(copies.flatMap(({ occurrence }) => namesOf(occurrence.header)));
}

function namesOf({ from, to, cc }: OccurrenceHeader): string[] {
  return [from, to, cc].flatMap((value) => (value === null ? [] : [...addressesIn(value), ...plainNames(value)]));
}

function plainNames(value: string): string[] {
  return withGaps(value)
    .replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]|"|'/g, ' ')
    .split(/[;\u25a1]|\n/)
    .flatMap((part) => nameKey(part) ?? []);
}

/** The words of a name in the order of the alphabet: `Doe, Jane` and `Jane Doe` are one. */
function nameKey(part: string): string | undefined {
  const words = part.toLowerCase().match(/[\p{L}]{2,}/gu) ?? [];
  if (words.length < 2 || words.length > 5 || part.includes('@')) return undefined;
  return [...words].sort().join(' ');
}
