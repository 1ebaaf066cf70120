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
export function areOtherLists(a: Addressees, b: Addressees): boolean {
  return a.isWhole && b.isWhole && a.words.size > 0 && b.words.size > 0 && !shareAny(a.words, b.words);
}

/** Whether a list names nobody but this sender: what others write to him is not his. */
export function isToHimself({ isWhole, words }: Addressees, sender: Sender): boolean {
  return isWhole && words.size > 0 && sender.words.size > 1 && [...words].every((word) => sender.words.has(word));
}

/** To whom a message was sent, as far as a header shows. */
export interface Addressees {
  /** Words of names and of the names before an `@`, without those of domains. */
  readonly words: ReadonlySet<string>;
  /** Nobody is withheld. */
  readonly isWhole: boolean;
}

export function addresseesIn(list: string | null): Addressees {
  const shown = list ?? '';
  const words = shown
    .toLowerCase()
    .replace(/@\S*/g, ' ')
    .match(/\p{L}{3,}/gu);
  return { words: new Set(words), isWhole: withGaps(shown) === shown };
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
