import type { BaseSubject } from './base-subject.ts';
import { baseSubject, isNearlySubject } from './base-subject.ts';
import type { BodyWords } from './body-words.ts';
import { bodyWords, likeness } from './body-words.ts';
import type { Chain, Occurrence } from './occurrence.ts';
import { areOtherLists, areOthers, type Sender, senderIn } from './people.ts';

/** One source read into its messages. `id` names it for ever: the SHA-256 of an original, or a file's name. */
export interface ChainSource {
  readonly id: string;
  readonly chain: Chain;
  /** Of the message the source is, where it is one. */
  readonly native?: NativeIds | undefined;
}

export interface NativeIds {
  readonly messageId: string | null;
  readonly references: readonly string[];
  /** What the Thread-Index of a whole conversation begins with; null without one. */
  readonly threadRoot: string | null;
  /** How many files came with it. */
  readonly attachments: number;
}

/** An occurrence with the source it stands in. */
export interface Copy {
  readonly source: string;
  readonly occurrence: Occurrence;
  readonly native: NativeIds | null;
}

/** Why a copy was taken for the same message as the first one. */
export interface MergeReason {
  /** Number of the copy in `copies`. */
  readonly copy: number;
  readonly by: 'messageId' | 'instantAndBody' | 'instantBodyWithheld' | 'bodyInOtherZone';
  /** Seconds between the two clocks in UTC; null where one has none. */
  readonly secondsApart: number | null;
  /** From 0 to 1; null where the words of one are withheld. */
  readonly likeness: number | null;
}

/** One message, however often it was printed, received or quoted. */
export interface Distinct {
  /** Source and line of its first copy in the order of sources: the same at every reading of the same originals. */
  readonly id: string;
  /** Number in `copies` of the copy to show: native before printed before quoted, then the finest clock, then one with a subject, then the least withheld. */
  readonly best: number;
  readonly copies: readonly Copy[];
  /** One for each copy after the first. */
  readonly why: readonly MergeReason[];
}

interface Candidate extends Copy {
  readonly subject: BaseSubject;
  /** The subject with its marks of reply, which copies share. */
  readonly fullSubject: string;
  readonly sender: Sender;
  readonly words: BodyWords;
  readonly utcMs: number | undefined;
  readonly isExact: boolean;
  /** The clock of what it quotes, as shown. */
  readonly answers: string | null;
}

interface Cluster {
  readonly members: Candidate[];
  readonly why: Omit<MergeReason, 'copy'>[];
}

/** Outlook shows a quoted clock without seconds, rounded or cut. */
const roundingMs = 60_000;
/** Servers and clients stamp the same message this far apart. */
const stampMs = 2_000;
/** Share of words that copies of one message have in common, scanning errors allowed. */
const sameBody = 0.8;
/** Fewer words than these may be those of many messages. */
const wordsThatTell = 8;
/** A clock in another zone is believed only with this many words all but equal. */
const zoneWords = 12;
const zoneLikeness = 0.95;

/**
 * Brings the copies of each message together: the same Message-ID; or the same moment in UTC within rounding, the same subject and
 * the same own words apart from withheld places and signatures; or a long own text that differs in nothing but whole hours of the
 * clock. Every merge says why. Time grows with the number of occurrences.
 */
export function distinctMessages(sources: readonly ChainSource[]): Distinct[] {
  const clusters: Cluster[] = [];
  const byId = new Map<string, Cluster>();
  const byMinute = new Map<string, Set<Cluster>>();
  const byHourless = new Map<string, Set<Cluster>>();
  const candidates = candidatesOf(sources);
  for (const candidate of [...candidates].sort(byExactness)) {
    const messageId = candidate.native?.messageId ?? null;
    const known = (messageId !== null && byId.get(messageId)) || undefined;
    const found = known
      ? { cluster: known, why: { by: 'messageId' as const, secondsApart: null, likeness: null } }
      : nearest(candidate, byMinute, byHourless);
    const cluster = found?.cluster ?? { members: [], why: [] };
    if (!found) clusters.push(cluster);
    cluster.members.push(candidate);
    if (found) cluster.why.push(found.why);
    if (messageId !== null) byId.set(messageId, cluster);
    index(byMinute, minuteKeys(candidate, [0]), cluster);
    index(byHourless, hourlessKeys(candidate, [0]), cluster);
  }
  const order = new Map(candidates.map((candidate, at) => [candidate.occurrence, at]));
  return clusters.map(distinctOf).sort((a, b) => placeOf(a, order) - placeOf(b, order));
}

function placeOf({ copies }: Distinct, order: ReadonlyMap<Occurrence, number>): number {
  return Math.min(...copies.map(({ occurrence }) => order.get(occurrence) ?? 0));
}

function candidatesOf(sources: readonly ChainSource[]): Candidate[] {
  const wordsOf = wordsByText();
  return sources.flatMap(({ id, chain, native }) =>
    chain.occurrences.map((occurrence, at) => ({
      source: id,
      occurrence,
      native: (occurrence.form === 'native' && native) || null,
      subject: baseSubject(occurrence.header.subject),
      fullSubject: (occurrence.header.subject ?? '').toLowerCase().replace(/\s+/g, ' ').trim(),
      sender: senderIn(occurrence.header.from),
      words: wordsOf(occurrence.ownText),
      utcMs: occurrence.sent?.utc ? Date.parse(occurrence.sent.utc) : undefined,
      isExact: occurrence.sent?.precision === 'second',
      answers: answered(occurrence, chain.occurrences[at + 1]),
    })),
  );
}

function answered(own: Occurrence, below: Occurrence | undefined): string | null {
  return below && below.document === own.document && below.level > own.level ? (below.sent?.shown ?? null) : null;
}

/** Copies often show the same text to the letter: it is read once. */
function wordsByText(): (text: string) => BodyWords {
  const known = new Map<string, BodyWords>();
  return (text) => {
    const words = known.get(text) ?? bodyWords(text);
    known.set(text, words);
    return words;
  };
}

/**
 * Native copies first, then clocks with seconds: rounded clocks then choose among moments that are known. Then by name, so that the
 * answer does not depend on the order in which originals are read.
 */
function byExactness(a: Candidate, b: Candidate): number {
  const rank = ({ native, isExact }: Candidate): number => (native ? 0 : isExact ? 1 : 2);
  const byName = a.source < b.source ? -1 : Number(a.source > b.source);
  return rank(a) - rank(b) || byName || a.occurrence.line - b.occurrence.line;
}

function nearest(
  candidate: Candidate,
  byMinute: ReadonlyMap<string, Set<Cluster>>,
  byHourless: ReadonlyMap<string, Set<Cluster>>,
) {
  let best: { cluster: Cluster; why: Omit<MergeReason, 'copy'>; score: number } | undefined;
  const near = minuteKeys(candidate, [-1, 0, 1]).flatMap((key) => newest(byMinute.get(key)));
  for (const cluster of new Set(near)) {
    const why = sameMoment(candidate, cluster);
    const score = why ? (why.likeness ?? 0.5) - Math.abs(why.secondsApart ?? 0) / 1_000 : 0;
    if (why && (!best || score > best.score)) best = { cluster, why, score };
  }
  if (best) return best;
  for (const cluster of new Set(hourlessKeys(candidate, [-1, 0, 1]).flatMap((key) => newest(byHourless.get(key))))) {
    const why = otherZone(candidate, cluster);
    if (why) return { cluster, why, score: 0 };
  }
  return undefined;
}

/** Every member must fit the moment; the words must fit one of them. */
function sameMoment(candidate: Candidate, { members }: Cluster): Omit<MergeReason, 'copy'> | undefined {
  let best: Omit<MergeReason, 'copy'> | undefined;
  for (const member of members) {
    const apartMs = (candidate.utcMs ?? 0) - (member.utcMs ?? 0);
    if (Math.abs(apartMs) > (candidate.isExact && member.isExact ? stampMs : roundingMs)) return undefined;
    if (areOthers(candidate.sender, member.sender) || areApart(candidate, member)) return undefined;
    const alike = sameSubject(candidate, member) ? likeness(candidate.words, member.words) : 0;
    const by = alike === undefined ? 'instantBodyWithheld' : 'instantAndBody';
    if (alike !== undefined && alike < sameBody) continue;
    if (
      alike === undefined &&
      apartMs !== 0 &&
      !(candidate.isExact !== member.isExact && candidate.fullSubject === member.fullSubject)
    )
      continue;
    if (!best || (alike ?? 0) > (best.likeness ?? 0))
      best = { by, secondsApart: Math.abs(apartMs) / 1000, likeness: alike ?? null };
  }
  return best;
}

/** Nobody answers himself this many times within a minute. */
const levelsOfMinute = 4;

/**
 * Whether two places of one minute are known to be two messages: one quotes the other, unless a page was printed twice; they were sent
 * to other people; or, where their words do not tell, they quote messages of different moments.
 */
function areApart(a: Candidate, b: Candidate): boolean {
  const [own, other] = [a.occurrence, b.occurrence];
  const isQuoting = a.source === b.source && own.document === other.document;
  if (isQuoting && Math.abs(own.level - other.level) < levelsOfMinute && !(own.ownText !== '' && own.ownText === other.ownText))
    return true;
  if (areOtherLists(own.header.to, other.header.to)) return true;
  const tells = Math.min(a.words.count, b.words.count) >= wordsThatTell;
  return !tells && a.answers !== null && b.answers !== null && a.answers !== b.answers;
}

/** A message never quotes itself: two places of one document are two messages unless their moments agree. */
function otherZone(candidate: Candidate, { members }: Cluster): Omit<MergeReason, 'copy'> | undefined {
  const first = members[0];
  if (!first || candidate.words.count < zoneWords || isStated(candidate) || isStated(first)) return undefined;
  if (
    members.some(
      (member) => member.source === candidate.source && member.occurrence.document === candidate.occurrence.document,
    )
  )
    return undefined;
  const apart = ((candidate.utcMs ?? 0) - (first.utcMs ?? 0)) / 60_000;
  const hours = Math.round(apart / 60);
  if (areOthers(candidate.sender, first.sender)) return undefined;
  if (Math.abs(hours) > 12 || Math.abs(apart - hours * 60) > 1 || !sameSubject(candidate, first)) return undefined;
  const alike = likeness(candidate.words, first.words) ?? 0;
  if (alike < zoneLikeness || first.words.count < zoneWords) return undefined;
  return { by: 'bodyInOtherZone', secondsApart: Math.abs(apart) * 60, likeness: alike };
}

function isStated({ occurrence }: Candidate): boolean {
  return occurrence.sent?.zone?.why === 'stated';
}

/** Copies show one subject; one may lack it, be withheld, or be scanned with an error. */
function sameSubject(a: Candidate, b: Candidate): boolean {
  if (a.fullSubject === b.fullSubject || a.subject.key === '' || b.subject.key === '') return true;
  if (a.subject.key === b.subject.key) return a.subject.isReply === b.subject.isReply;
  return (
    a.occurrence.redacted.includes('subject') ||
    b.occurrence.redacted.includes('subject') ||
    isNearlySubject(a.subject.key, b.subject.key)
  );
}

function minuteKeys({ utcMs }: Candidate, shifts: readonly number[]): string[] {
  if (utcMs === undefined) return [];
  return shifts.map((shift) => String(Math.floor(utcMs / 60_000) + shift));
}

function hourlessKeys({ utcMs, subject, words }: Candidate, shifts: readonly number[]): string[] {
  if (utcMs === undefined || words.count < zoneWords) return [];
  const minute = Math.floor(utcMs / 60_000);
  return shifts.map((shift) => `${(minute + shift) % 60} ${subject.key}`);
}

function index(map: Map<string, Set<Cluster>>, keys: readonly string[], cluster: Cluster): void {
  for (const key of keys) {
    const known = map.get(key);
    if (known) known.add(cluster);
    else map.set(key, new Set([cluster]));
  }
}

/** No minute of any real office has more; a made one is not compared without end. */
const mostAtOnce = 400;

function newest(clusters: ReadonlySet<Cluster> = new Set()): Cluster[] {
  return clusters.size <= mostAtOnce ? [...clusters] : [...clusters].slice(-mostAtOnce);
}

function distinctOf({ members, why }: Cluster): Distinct {
  const copies = members.map(({ source, occurrence, native }) => ({ source, occurrence, native }));
  const ids = copies.map(({ source, occurrence }) => ({ source, line: occurrence.line }));
  const first = ids.reduce((a, b) => (b.source < a.source || (b.source === a.source && b.line < a.line) ? b : a));
  return {
    id: `${first.source}#${first.line}`,
    best: bestOf(copies),
    copies,
    why: why.map((reason, at) => ({ ...reason, copy: at + 1 })),
  };
}

function bestOf(copies: readonly Copy[]): number {
  const score = ({ native, occurrence: { level, sent, header, marks } }: Copy): number =>
    (native ? 1_000 : 0) +
    (level === 0 ? 400 : 0) +
    (sent?.precision === 'second' ? 200 : 0) +
    (header.subject === null ? 0 : 100) -
    Math.min(99, marks.length);
  return copies.reduce((best, copy, at) => (score(copy) > score(copies[best] ?? copy) ? at : best), 0);
}
