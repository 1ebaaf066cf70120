import type { BaseSubject } from './base-subject.ts';
import { baseSubject, isNearlySubject } from './base-subject.ts';
import { likeness, shownAlike } from './body-words.ts';
import type { NativeIds } from './chain-source.ts';
import type { Body, ComparedOccurrence, ComparedSource } from './compared-source.ts';
import {
  type Addressees,
  addresseesIn,
  areOtherLists,
  areOthers,
  isToHimself,
  type Sender,
  senderIn,
  shareAny,
} from './people.ts';
import { remembered } from './remembered.ts';

/** An occurrence with the source it stands in. */
export interface Copy {
  readonly source: string;
  readonly occurrence: ComparedOccurrence;
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
  /** Milliseconds since 1970 of the best copy that has a moment; infinite without any, so that undated messages come last. */
  readonly moment: number;
  readonly copies: readonly Copy[];
  /** One for each copy after the first. */
  readonly why: readonly MergeReason[];
}

interface Candidate extends Copy {
  readonly subject: ComparedSubject;
  readonly sender: Sender;
  readonly to: Addressees;
  readonly utcMs: number | undefined;
  readonly isExact: boolean;
  /** The date itself states its zone. */
  readonly isStated: boolean;
  /** The clock of what it quotes, as shown. */
  readonly answers: string | null;
  /** Place in the list of all. */
  readonly number: number;
}

interface ComparedSubject extends BaseSubject {
  /** With its marks of reply, which copies share. */
  readonly full: string;
}

interface Cluster {
  readonly members: Candidate[];
  /** The members that differ in what is compared: a message that a thousand answers quote is compared once. */
  readonly kinds: Candidate[];
  readonly why: Omit<MergeReason, 'copy'>[];
}

/** Outlook shows a quoted clock without seconds, rounded or cut. */
const roundingMs = 60_000;
/** Servers and clients stamp the same message this far apart. */
const stampMs = 2_000;
const halfHourMs = 1_800_000;
/** Share of words that copies of one message have in common, scanning errors allowed. */
const sameBody = 0.8;
/** Fewer words than these may be those of many messages. */
const wordsThatTell = 8;
/** A clock in another zone is believed only with this many words all but equal. */
const zoneWords = 12;
const zoneLikeness = 0.95;

/**
 * Brings the copies of each message together: the same Message-ID; or the same moment in UTC within rounding, the same subject and
 * the same own words apart from withheld places and signatures; or a long own text that differs in nothing but whole or half hours of
 * the clock. Every merge says why. Sources are taken by name, so that the answer does not depend on the order in which originals are
 * read, and messages are answered in the order of their first places. Time grows with the number of occurrences.
 */
export function distinctMessages(sources: readonly ComparedSource[]): Distinct[] {
  const byId = new Map<string, Cluster>();
  const known = clustersInTime();
  const candidates = candidatesOf([...sources].sort(byName));
  const clusterOf = new Array<Cluster | undefined>(candidates.length);
  for (const candidate of [...candidates].sort(byExactness)) {
    const messageId = candidate.native?.messageId ?? null;
    const same = (messageId !== null && byId.get(messageId)) || undefined;
    const found = same
      ? { cluster: same, why: sameId }
      : nearest(candidate, known, chainOf(candidate, candidates, clusterOf));
    const cluster = found?.cluster ?? { members: [], kinds: [], why: [] };
    cluster.members.push(candidate);
    clusterOf[candidate.number] = cluster;
    if (!cluster.kinds.some((kind) => isSameKind(kind, candidate))) cluster.kinds.push(candidate);
    if (found) cluster.why.push(found.why);
    if (messageId !== null) byId.set(messageId, cluster);
    known.add(candidate, cluster);
  }
  // A set keeps the order in which it was filled: that of each message's first place.
  return [...new Set(clusterOf)].flatMap((cluster) => (cluster ? distinctOf(cluster) : []));
}

const sameId = { by: 'messageId', secondsApart: null, likeness: null } as const;

function byName(a: ComparedSource, b: ComparedSource): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function candidatesOf(sources: readonly ComparedSource[]): Candidate[] {
  const subjectOf = remembered(comparedSubject);
  const senderOf = remembered(senderIn);
  const addresseesOf = remembered(addresseesIn);
  const candidates: Candidate[] = [];
  for (const { id, occurrences, native } of sources)
    for (const [at, occurrence] of occurrences.entries())
      candidates.push({
        source: id,
        occurrence,
        native: (occurrence.form === 'native' && native) || null,
        subject: subjectOf(occurrence.header.subject),
        sender: senderOf(occurrence.header.from),
        to: addresseesOf(occurrence.header.to),
        utcMs: occurrence.sent?.utc ? Date.parse(occurrence.sent.utc) : undefined,
        isExact: occurrence.sent?.precision === 'second',
        isStated: occurrence.sent?.zone?.why === 'stated',
        answers: answered(occurrence, occurrences[at + 1]),
        number: candidates.length,
      });
  return candidates;
}

function comparedSubject(subject: string | null): ComparedSubject {
  return { ...baseSubject(subject), full: (subject ?? '').toLowerCase().replace(/\s+/g, ' ').trim() };
}

/** What stands below a message was quoted by it, unless its clock is of the same zone and later: then another page begins there. */
function answered(own: ComparedOccurrence, below: ComparedOccurrence | undefined): string | null {
  if (!below?.sent || below.document !== own.document || below.level <= own.level) return null;
  const isSameZone = own.sent?.zone?.id === below.sent.zone?.id;
  const isLater = own.sent?.utc && below.sent.utc && Date.parse(below.sent.utc) > Date.parse(own.sent.utc) + roundingMs;
  return isSameZone && isLater ? null : below.sent.shown;
}

/** Nobody answers this many times within a minute. */
const levelsOfMinute = 4;

/** What quotes a message or is quoted by it is no copy of it; what shows the same words, and more than a few, was printed twice. */
function chainOf(
  { source, occurrence, number }: Candidate,
  candidates: readonly Candidate[],
  clusterOf: readonly (Cluster | undefined)[],
): readonly Cluster[] {
  const chain: Cluster[] = [];
  for (let at = number - levelsOfMinute + 1; at < number + levelsOfMinute; at++) {
    const other = candidates[at];
    const cluster = clusterOf[at];
    if (!cluster || other?.source !== source || other.occurrence.document !== occurrence.document) continue;
    if (!isPrintedTwice(occurrence.body, other.occurrence.body)) chain.push(cluster);
  }
  return chain;
}

function isPrintedTwice(a: Body, b: Body): boolean {
  if (a === b) return a.words.count > 0;
  return Math.min(a.words.count, b.words.count) >= wordsThatTell && shownAlike(a.words, b.words) >= zoneLikeness;
}

function isSameKind(a: Candidate, b: Candidate): boolean {
  return (
    a.utcMs === b.utcMs &&
    a.isExact === b.isExact &&
    a.occurrence.body === b.occurrence.body &&
    a.sender === b.sender &&
    a.occurrence.header.subject === b.occurrence.header.subject &&
    a.occurrence.redacted.includes('subject') === b.occurrence.redacted.includes('subject') &&
    a.occurrence.header.to === b.occurrence.header.to &&
    a.answers === b.answers
  );
}

/** Native copies first, then clocks with seconds: rounded clocks then choose among moments that are known. */
function byExactness(a: Candidate, b: Candidate): number {
  return rankOf(a) - rankOf(b) || a.number - b.number;
}

function rankOf({ native, isExact }: Candidate): number {
  if (native) return 0;
  return isExact ? 1 : 2;
}

function nearest(candidate: Candidate, known: ClustersInTime, chain: readonly Cluster[]) {
  let best: { cluster: Cluster; why: Omit<MergeReason, 'copy'>; score: number } | undefined;
  for (const cluster of known.ofMoment(candidate)) {
    const why = chain.includes(cluster) ? undefined : sameMoment(candidate, cluster);
    const score = why ? (why.likeness ?? 0.5) - Math.abs(why.secondsApart ?? 0) / 1_000 : 0;
    if (why && (!best || score > best.score)) best = { cluster, why, score };
  }
  if (best) return best;
  for (const cluster of known.inOtherZones(candidate)) {
    const why = otherZone(candidate, cluster);
    if (why) return { cluster, why, score: 0 };
  }
  return undefined;
}

/** Every member must fit the moment; the words must fit one of them. */
function sameMoment(candidate: Candidate, { kinds }: Cluster): Omit<MergeReason, 'copy'> | undefined {
  let best: Omit<MergeReason, 'copy'> | undefined;
  for (const member of kinds) {
    const apartMs = (candidate.utcMs ?? 0) - (member.utcMs ?? 0);
    if (Math.abs(apartMs) > (candidate.isExact && member.isExact ? stampMs : roundingMs)) return undefined;
    if (areOthers(candidate.sender, member.sender) || areApart(candidate, member)) return undefined;
    const alike = sameSubject(candidate, member)
      ? likeness(candidate.occurrence.body.words, member.occurrence.body.words)
      : 0;
    const by = alike === undefined ? 'instantBodyWithheld' : 'instantAndBody';
    if (alike !== undefined && alike < sameBody) continue;
    if (
      alike === undefined &&
      apartMs !== 0 &&
      !(candidate.isExact !== member.isExact && candidate.subject.full === member.subject.full)
    )
      continue;
    if (!best || (alike ?? 0) > (best.likeness ?? 0))
      best = { by, secondsApart: Math.abs(apartMs) / 1000, likeness: alike ?? null };
  }
  return best;
}

/** Whether two places of one minute are known to be two messages: sent to others or, unless they show the same words, quoting other moments. */
function areApart(a: Candidate, b: Candidate): boolean {
  if (
    a.to !== b.to &&
    (areOtherLists(a.to, b.to) ||
      isToHimself(a.to, b.sender) !== isToHimself(b.to, b.sender) ||
      isToHimself(b.to, a.sender) !== isToHimself(a.to, a.sender))
  )
    return true;
  if (a.answers === null || b.answers === null || a.answers === b.answers) return false;
  const [own, other] = [a.occurrence.body.words, b.occurrence.body.words];
  return Math.min(own.count, other.count) < wordsThatTell || shownAlike(own, other) < sameBody;
}

/** A message never quotes itself: two places of one document are two messages unless their moments agree. */
function otherZone(candidate: Candidate, { members }: Cluster): Omit<MergeReason, 'copy'> | undefined {
  const first = members[0];
  if (!first) return undefined;
  const apartMs = Math.abs((candidate.utcMs ?? 0) - (first.utcMs ?? 0));
  if (areOthers(candidate.sender, first.sender) || !sameSubject(candidate, first)) return undefined;
  if (!mayDifferByZone(candidate, first, apartMs)) return undefined;
  if (members.some((member) => isBeside(candidate, member))) return undefined;
  const [own, other] = [candidate.occurrence.body.words, first.occurrence.body.words];
  const alike = shownAlike(own, other) < sameBody ? 0 : (likeness(own, other) ?? 0);
  if (alike < zoneLikeness || (!(isLong(candidate) && isLong(first)) && !areSameAnswer(candidate, first)))
    return undefined;
  return { by: 'bodyInOtherZone', secondsApart: apartMs / 1000, likeness: alike };
}

function isBeside(a: Candidate, b: Candidate): boolean {
  return a.source === b.source && a.occurrence.document === b.occurrence.document;
}

/**
 * Whether zones can explain it: whole hours; or half hours too, and a zone that one of them states, where the clocks are the same or agree to the
 * second but for that. Mail programs quote in the zone of whoever reads.
 */
function mayDifferByZone(a: Candidate, b: Candidate, apartMs: number): boolean {
  const halfHours = Math.round(apartMs / halfHourMs);
  const offMs = Math.abs(apartMs - halfHours * halfHourMs);
  const isCertain =
    a.occurrence.sent?.shown === b.occurrence.sent?.shown || (a.isExact && b.isExact && offMs <= stampMs);
  if (a.isStated || b.isStated) return isCertain && isLong(a) && isLong(b);
  return isCertain || (offMs <= roundingMs && halfHours % 2 === 0 && halfHours <= 24);
}

/** Few words prove nothing unless they answer the same message. */
function mayBeInOtherZone(candidate: Candidate): boolean {
  return isLong(candidate) || candidate.answers !== null;
}

function isLong({ occurrence }: Candidate): boolean {
  return occurrence.body.words.count >= zoneWords;
}

/** Sent by one known person to the same people in answer to the same moment: not even a word of thanks is then sent twice, hours apart. */
function areSameAnswer(a: Candidate, b: Candidate): boolean {
  const [own, other] = [a.occurrence.header, b.occurrence.header];
  return (
    a.answers !== null &&
    a.answers === b.answers &&
    shareAny(a.sender.words, b.sender.words) &&
    Boolean(own.to && other.to) &&
    !areOtherLists(a.to, b.to)
  );
}

/** Copies show one subject; one may lack it, be withheld, or be scanned with an error. */
function sameSubject(a: Candidate, b: Candidate): boolean {
  if (a.subject.full === b.subject.full || a.subject.key === '' || b.subject.key === '') return true;
  if (a.subject.key === b.subject.key) return a.subject.isReply === b.subject.isReply;
  return (
    a.occurrence.redacted.includes('subject') ||
    b.occurrence.redacted.includes('subject') ||
    isNearlySubject(a.subject.key, b.subject.key)
  );
}

/** Where the clusters are found again that a candidate may belong to, without a walk over all. */
interface ClustersInTime {
  add(candidate: Candidate, cluster: Cluster): void;
  /** With a member in the candidate's minute or one beside it. */
  ofMoment(candidate: Candidate): ReadonlySet<Cluster>;
  /**
   * Of the same subject, whose first member's clock is on the day or one beside it and shows the same minute of another half hour. Two stated
   * zones leave nothing to explain: to those of mail as received nothing is compared but what quotes it.
   */
  inOtherZones(candidate: Candidate): ReadonlySet<Cluster>;
}

function clustersInTime(): ClustersInTime {
  const byMinute = new Map<number, Entry[]>();
  const stated: BySubject = new Map();
  const assumed: BySubject = new Map();
  let order = 0;
  return {
    add(candidate, cluster) {
      if (candidate.utcMs === undefined) return;
      order += 1;
      const minute = minuteOf(candidate.utcMs);
      note(byMinute, minute, { cluster, order });
      const first = cluster.members[0];
      if (first?.utcMs === undefined || !mayBeInOtherZone(first) || !mayBeInOtherZone(candidate)) return;
      const bySubject = first.isStated ? stated : assumed;
      const { key } = candidate.subject;
      const byHourless = bySubject.get(key) ?? new Map<number, Entry[]>();
      bySubject.set(key, byHourless);
      note(byHourless, hourlessKey(minute, dayOf(first.utcMs)), { cluster, order });
    },
    ofMoment({ utcMs }) {
      const found = new Set<Cluster>();
      if (utcMs === undefined) return found;
      const minute = minuteOf(utcMs);
      for (let at = minute - 1; at <= minute + 1; at++)
        for (const { cluster } of byMinute.get(at) ?? nothing) found.add(cluster);
      return found;
    },
    inOtherZones(candidate) {
      const { utcMs, subject, isStated } = candidate;
      const found = new Set<Cluster>();
      if (utcMs === undefined || !mayBeInOtherZone(candidate)) return found;
      const sought = (isStated ? [assumed] : [assumed, stated]).flatMap(
        (bySubject) => bySubject.get(subject.key) ?? [],
      );
      if (sought.length === 0) return found;
      const [minute, day] = [minuteOf(utcMs), dayOf(utcMs)];
      for (let at = minute - 1; at <= minute + 1; at++) {
        const near: Entry[] = [];
        for (const byHourless of sought)
          for (let on = day - 1; on <= day + 1; on++) near.push(...(byHourless.get(hourlessKey(at, on)) ?? nothing));
        for (const { cluster } of near.sort((a, b) => a.order - b.order)) found.add(cluster);
      }
      return found;
    },
  };
}

interface Entry {
  readonly cluster: Cluster;
  /** Grows from entry to entry: what was there first is compared first. */
  readonly order: number;
}

type BySubject = Map<string, Map<number, Entry[]>>;

const nothing: readonly Entry[] = [];

/** No minute of any real office has more; a made one is not compared without end. */
const mostAtOnce = 400;

function note<Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const entries = map.get(key);
  if (!entries) map.set(key, [entry]);
  else if (!entries.some(({ cluster }) => cluster === entry.cluster)) entries.push(entry);
  if (entries && entries.length > mostAtOnce) entries.shift();
}

/** Minutes before 1970 count down from 0: those of a day fill less than 60 numbers. */
function hourlessKey(minute: number, day: number): number {
  return day * 60 + (minute % 30);
}

function minuteOf(utcMs: number): number {
  return Math.floor(utcMs / 60_000);
}

function dayOf(utcMs: number): number {
  return Math.floor(utcMs / 86_400_000);
}

function distinctOf({ members, why }: Cluster): Distinct {
  const copies = members.map(({ source, occurrence, native }) => ({ source, occurrence, native }));
  const first = members.reduce((a, b) => (b.number < a.number ? b : a));
  const best = bestOf(copies);
  const dated = members[best]?.utcMs === undefined ? members.find(({ utcMs }) => utcMs !== undefined) : members[best];
  return {
    id: `${first.source}#${first.occurrence.line}`,
    best,
    moment: dated?.utcMs ?? Number.POSITIVE_INFINITY,
    copies,
    why: why.map((reason, at) => ({ ...reason, copy: at + 1 })),
  };
}

function bestOf(copies: readonly Copy[]): number {
  const scores = copies.map(scoreOf);
  return scores.reduce((best, score, at) => (score > (scores[best] ?? score) ? at : best), 0);
}

function scoreOf({ native, occurrence: { level, sent, header, marks } }: Copy): number {
  return (
    (native ? 1_000 : 0) +
    (level === 0 ? 400 : 0) +
    (sent?.precision === 'second' ? 200 : 0) +
    (header.subject === null ? 0 : 100) -
    Math.min(99, marks.length)
  );
}
