import type { OccurrenceHeader } from './occurrence.ts';
import { withGaps } from './release-marks.ts';

/** Bounded as RFC 5321 4.5.3.1 bounds them, so that a long line without an address costs little. */
const address = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,12}/g;

/** E-mail addresses in a header value, in lower case. */
export function addressesIn(value: string | null): readonly string[] {
  return value === null ? [] : (value.toLowerCase().match(address) ?? []);
}

/** Everyone that the headers of a message's copies name: addresses, and names in one spelling of `Last, First` and `First Last`. Withheld people are left out. */
export function peopleIn(headers: readonly OccurrenceHeader[]): Set<string> {
  return new Set(headers.flatMap(namesOf));
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

/** Whether two lists of addressees are known to be two: both are shown whole, and nobody stands in both. */
export function areOtherLists(a: string | null, b: string | null): boolean {
  if (!a || !b || withGaps(a) !== a || withGaps(b) !== b) return false;
  const [own, other] = [a, b].map((value) => ({ value, names: new Set([...addressesIn(value), ...plainNames(value)]) }));
  return Boolean(own && other && own.names.size > 0 && other.names.size > 0 && [...own.names].every((name) => !other.names.has(name)));
}

/** Who sent a message, as far as a header shows: addresses, and the words of names. */
export interface Sender {
  readonly addresses: readonly string[];
  readonly words: ReadonlySet<string>;
}

export function senderIn(from: string | null): Sender {
  const name = withGaps((from ?? '').slice(0, 400)).replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]|\S*@\S*/g, ' ');
  return { addresses: addressesIn(from), words: new Set(name.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []) };
}

/** Whether two senders are known to be two people: both addresses are shown and differ and no word of the names agrees, or only names are shown and none agrees. */
export function areOthers(a: Sender, b: Sender): boolean {
  const share = <T>(x: Iterable<T>, y: ReadonlySet<T>): boolean => [...x].some((item) => y.has(item));
  if (share(a.words, b.words) || share(a.addresses, new Set(b.addresses))) return false;
  const bothAddresses = a.addresses.length > 0 && b.addresses.length > 0;
  return bothAddresses || (a.words.size > 1 && b.words.size > 1);
}
