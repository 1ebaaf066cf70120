import { withGaps } from './release-marks.ts';

/** Bounded as RFC 5321 4.5.3.1 bounds them, so that a long line without an address costs little. */
const address = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,12}/g;

/** E-mail addresses in a header value, in lower case. */
export function addressesIn(value: string | null): readonly string[] {
  return value === null ? [] : (value.toLowerCase().match(address) ?? []);
}

/** Everyone that a header value names: addresses, and names in one spelling of `Last, First` and `First Last`. Withheld people are left out. */
export function namesIn(value: string | null): readonly string[] {
  return value === null ? [] : [...addressesIn(value), ...plainNames(value)];
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

/** Whether two lists of addressees are known to be two: both are shown whole, and no word of a name stands in both. */
export function areOtherLists(a: string | null, b: string | null): boolean {
  if (!a || !b || a === b || withGaps(a) !== a || withGaps(b) !== b) return false;
  const [own, other] = [wordsIn(a), wordsIn(b)];
  return own.size > 0 && other.size > 0 && !shareAny(own, other);
}

/** Whether a list names nobody but this sender: what others write to him is not his. */
export function isToHimself(to: string | null, sender: Sender): boolean {
  if (!to || sender.words.size < 2 || withGaps(to) !== to) return false;
  const words = wordsIn(to);
  return words.size > 0 && [...words].every((word) => sender.words.has(word));
}

/** Words of names and of the names before an `@`, without those of domains. */
function wordsIn(list: string): Set<string> {
  return new Set(
    list
      .toLowerCase()
      .replace(/@\S*/g, ' ')
      .match(/\p{L}{3,}/gu) ?? [],
  );
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

/** Whether two sets have anything in common. */
export function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Whether two senders are known to be two people: both addresses are shown and differ and no word of the names agrees, or only names are shown and none agrees. */
export function areOthers(a: Sender, b: Sender): boolean {
  if (shareAny(a.words, b.words) || a.addresses.some((address) => b.addresses.includes(address))) return false;
  const bothAddresses = a.addresses.length > 0 && b.addresses.length > 0;
  return bothAddresses || (a.words.size > 1 && b.words.size > 1);
}
