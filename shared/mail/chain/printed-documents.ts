import { baseSubject, isNearlySubject } from './base-subject.ts';
import type { Head } from './find-heads.ts';
import { areOthers, senderIn, shareAny } from './people.ts';

const minute = 60_000;
const hour = 3_600_000;

/** How the printed documents of one text are told from what they quote. */
export interface PageStyle {
  readonly hasPageHeads: boolean;
  /** Without page heads: printed dates are figures with seconds, as review tools write them, and quoted ones are not. */
  readonly hasFigureDates: boolean;
}

export function pageStyleOf(heads: readonly Head[]): PageStyle {
  const hasPageHeads = heads.some(({ marker }) => marker === 'pageHead');
  const first = heads[0];
  const figures = heads.filter(isFigureDated).length;
  return { hasPageHeads, hasFigureDates: first !== undefined && isFigureDated(first) && figures < heads.length };
}

/** Whether a head looks printed by a review tool in a text of this style. */
export function isToolPrinted(head: Head, style: PageStyle): boolean {
  return (head.marker === 'pageHead' || (style.hasFigureDates && !style.hasPageHeads)) && isFigureDated(head);
}

/** Whether a head shows the clock of printed pages: it opens one, and is not a message of another kind that happens to stand first. */
export function hasPageClock(head: Head, level: number, style: PageStyle): boolean {
  if (style.hasPageHeads) return head.marker === 'pageHead';
  return style.hasFigureDates ? isToolPrinted(head, style) : level === 0;
}

function isFigureDated({ clock }: Head): boolean {
  return clock?.isFigures === true && clock.precision === 'second' && clock.zone === null;
}

/**
 * Numbers of the heads that open a new printed document. Releases with page heads or with the dates of review tools say so. In others,
 * a message that cannot be quoted by the one above it does: it is later by hours, or has another subject; so does the latest that is
 * later at all before a message that the document has shown already, for no message quotes itself; and so do all heads written as
 * the first one is, where most of them are known to and what is quoted is written otherwise.
 */
export function documentStarts(heads: readonly Head[], style: PageStyle): ReadonlySet<number> {
  if (style.hasPageHeads)
    return new Set(heads.flatMap(({ marker }, at) => (at === 0 || marker === 'pageHead' ? [at] : [])));
  if (style.hasFigureDates)
    return new Set(
      heads.flatMap((head, at) => (at === 0 || (mayStart(head) && isToolPrinted(head, style)) ? [at] : [])),
    );
  const starts = startsByWords(heads);
  const written = heads.map(writingOf);
  const alike = heads.flatMap((_, at) => (written[at] === written[0] ? [at] : []));
  const isPrint =
    alike.length < heads.length &&
    alike.every((at) => at === 0 || mayStart(heads[at])) &&
    alike.filter((at) => starts.has(at)).length * 2 >= alike.length;
  return isPrint ? new Set([...starts, ...alike]) : starts;
}

function startsByWords(heads: readonly Head[]): Set<number> {
  const starts = new Set<number>();
  let shown = new Map<number, number>();
  let subject = '';
  heads.forEach((head, at) => {
    const own = baseSubject(head.fields.get('subject') ?? null).key;
    if (at === 0 || (mayStart(head) && (isLaterBy(6 * hour, head, heads[at - 1]) || isOther(subject, own)))) {
      starts.add(at);
      shown = new Map();
    }
    const clockMinute = head.clock && Math.floor(head.clock.wallMs / minute);
    const before = clockMinute === undefined ? undefined : shownBefore(heads, head, shown, clockMinute);
    if (before !== undefined) {
      const start = lastRise(heads, before, at);
      starts.add(start);
      shown = new Map([...shown].filter(([, place]) => place >= start));
    }
    if (clockMinute !== undefined) shown.set(clockMinute, at);
    if (own !== '' || starts.has(at)) subject = own;
  });
  return starts;
}

/** The place in this document where the same message was shown: the same clock to the letter, or within its rounding and by the same person. */
function shownBefore(
  heads: readonly Head[],
  head: Head,
  shown: ReadonlyMap<number, number>,
  at: number,
): number | undefined {
  const places = [at - 1, at, at + 1].flatMap((each) => shown.get(each) ?? []);
  return places.find((place) => {
    const other = heads[place];
    if (!other || !isSameSubject(head, other)) return false;
    const [own, theirs] = [senderIn(head.fields.get('from') ?? null), senderIn(other.fields.get('from') ?? null)];
    return shareAny(own.words, theirs.words) || (head.clock?.shown === other.clock?.shown && !areOthers(own, theirs));
  });
}

function isSameSubject(a: Head, b: Head): boolean {
  const [own, other] = [a, b].map(({ fields }) => baseSubject(fields.get('subject') ?? null));
  return own?.key === other?.key && own?.isReply === other?.isReply;
}

/**
 * The last head after `before`, up to `at`, that may open a document and is later than the one above it; where none is later, all were
 * sent within a minute, and the first opens it.
 */
function lastRise(heads: readonly Head[], before: number, at: number): number {
  for (let rise = at; rise > before + 1; rise--) {
    const head = heads[rise];
    if (head && mayStart(head) && isLaterBy(minute, head, heads[rise - 1])) return rise;
  }
  const first = heads.findIndex((head, place) => place > before && place <= at && mayStart(head));
  return first < 0 ? at : first;
}

function mayStart(head: Head | undefined): boolean {
  return head !== undefined && head.marker === undefined && head.depth === 0 && head.form !== 'opening';
}

function isLaterBy(ms: number, head: Head, above: Head | undefined): boolean {
  return head.clock !== undefined && above?.clock !== undefined && head.clock.wallMs > above.clock.wallMs + ms;
}

function isOther(upper: string, own: string): boolean {
  return upper !== '' && own !== '' && !upper.includes(own) && !own.includes(upper) && !isNearlySubject(upper, own);
}

/** The order of the labels that every head has, their language, and how the date is written. */
function writingOf({ form, fields, tag, clock }: Head): string {
  const labels = [...fields.keys()].filter((label) => /^(?:from|sent|to|subject)$/.test(label));
  return [form, tag, clock?.isFigures === true, clock?.zone !== null, ...labels].join(' ');
}
