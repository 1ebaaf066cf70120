import type { BodyWords } from './body-words.ts';
import { likeness } from './body-words.ts';
import type { SentZone } from './occurrence.ts';
import type { ShownClock } from './shown-clock.ts';
import type { ZoneRule } from './zone-rules.ts';
import { fixedZone, offsetAtWall, utcZone, zoneRules } from './zone-rules.ts';

/** What the zones of one source are read from. */
interface ZoneRow {
  readonly clock: ShownClock | undefined;
  /** Printed or received, not quoted. */
  readonly isTop: boolean;
  /** `Message` stands above it, and its date is in figures with seconds. */
  readonly isPageHead: boolean;
  readonly subjectKey: string;
  /** Read only for the few rows whose clocks may tell. */
  words(): BodyWords;
}

export interface ZoneAssumption {
  readonly zone: ZoneRule;
  readonly why: SentZone['why'];
}

/** The zones of page heads and of quoted headers in one source. */
export interface SourceZones {
  readonly top: ZoneAssumption;
  readonly quoted: ZoneAssumption;
}

const seat: ZoneAssumption = { zone: zoneRules[0] ?? utcZone, why: 'seat' };

/** Where nothing is known but that it is the agency's mail. */
export const seatZones: SourceZones = { top: seat, quoted: seat };

/**
 * Settles which zones a release shows. Messages that it prints and also quotes tell: their clocks stand a whole number of half hours
 * apart. So do messages that state their zone in one place and not in another, and printed ones that all state the offset of one
 * place. Without such copies, page heads below `Message` are UTC (the habit of review tools) and all else is the agency's seat.
 */
export function releaseZones(rows: readonly ZoneRow[]): SourceZones {
  const quoted = statedQuoted(rows);
  const apart = clockPairs(rows, ({ isTop, clock }) => isTop && clock?.zone === null);
  if (apart.length === 0)
    return { top: canBeUtc(rows) ? { zone: utcZone, why: 'pageHead' } : (quoted ?? seat), quoted: quoted ?? seat };
  const same = apart.filter(({ minutes }) => minutes === 0).length;
  if (same * 2 > apart.length) {
    const both = { zone: (quoted ?? seat).zone, why: 'copies' as const };
    return { top: both, quoted: both };
  }
  const best = bestZone(apart);
  return best
    ? { top: { zone: utcZone, why: 'copies' }, quoted: { zone: best, why: 'copies' } }
    : { top: { zone: utcZone, why: 'pageHead' }, quoted: quoted ?? seat };
}

/** The zone of quoted clocks as far as stated zones tell it. */
function statedQuoted(rows: readonly ZoneRow[]): ZoneAssumption | undefined {
  const copies = bestZone(clockPairs(rows, ({ clock }) => Boolean(clock?.zone)));
  if (copies) return { zone: copies, why: 'copies' };
  const offsets = rows.flatMap(({ isTop, clock }) =>
    isTop && clock?.zone ? [{ minutes: clock.zone.offsetMinutes, quotedWallMs: clock.wallMs }] : [],
  );
  const place = offsets.some(({ minutes }) => minutes !== 0) ? bestZone(offsets) : undefined;
  return place && { zone: place, why: 'carrier' };
}

/** The zones that one received message shows: its own offset, or the place that keeps that offset on that day. */
export function carrierZones(offsetMinutes: number, wallMs: number): SourceZones {
  const place =
    offsetMinutes === 0 ? undefined : zoneRules.find((zone) => offsetAtWall(zone, wallMs) === offsetMinutes);
  const zone = place ?? (offsetMinutes === 0 ? seat.zone : fixedZone(offsetMinutes));
  const why = offsetMinutes === 0 ? 'seat' : 'carrier';
  return { top: { zone, why }, quoted: { zone, why } };
}

/** Page heads are read as UTC unless many answers would then stand before what they answer. */
function canBeUtc(rows: readonly ZoneRow[]): boolean {
  let pages = 0;
  let tooEarly = 0;
  rows.forEach(({ isTop, isPageHead, clock }, at) => {
    const quoted = rows[at + 1];
    if (!isTop || !isPageHead || !clock) return;
    pages++;
    if (!quoted?.clock || quoted.isTop) return;
    const quotedUtc = quoted.clock.wallMs - offsetAtWall(seat.zone, quoted.clock.wallMs) * 60_000;
    if (clock.wallMs < quotedUtc - 60_000) tooEarly++;
  });
  return pages > 0 && tooEarly * 5 <= pages;
}

interface ClockPair {
  readonly minutes: number;
  readonly quotedWallMs: number;
}

const halfHour = 30;
const farthest = 14 * 60;

/**
 * Copies with the same subject and words, one of them quoted without a zone and the other one of `mayTell`, whose clocks differ by half
 * hours within the rounding of a minute. A stated zone is taken off first.
 */
function clockPairs(rows: readonly ZoneRow[], mayTell: (row: ZoneRow) => boolean): ClockPair[] {
  const telling = rows.filter((row) => row.clock && row.clock.precision !== 'day' && mayTell(row));
  if (telling.length === 0) return [];
  const quoted = new Map<string, ZoneRow[]>();
  for (const row of rows) {
    if (row.isTop || !row.clock || row.clock.zone || row.clock.precision === 'day') continue;
    const key = pairKey(row.subjectKey, row.clock.wallMs);
    quoted.set(key, [...(quoted.get(key) ?? []).slice(-20), row]);
  }
  return telling.flatMap((row) => (row.clock ? pairsOf(row, row.clock, quoted) : []));
}

function pairsOf(
  told: ZoneRow,
  { wallMs, zone }: ShownClock,
  quoted: ReadonlyMap<string, readonly ZoneRow[]>,
): ClockPair[] {
  const toldMs = wallMs - (zone?.offsetMinutes ?? 0) * 60_000;
  for (const shift of [0, 60_000, -60_000])
    for (const row of quoted.get(pairKey(told.subjectKey, toldMs + shift)) ?? []) {
      const quotedWallMs = row.clock?.wallMs ?? 0;
      const exact = (quotedWallMs - toldMs) / 60_000;
      const minutes = Math.round(exact / halfHour) * halfHour;
      const isNear = Math.abs(exact - minutes) <= 1 && Math.abs(minutes) <= farthest;
      if (isNear && areCopies(told.words(), row.words())) return [{ minutes, quotedWallMs }];
    }
  return [];
}

function areCopies(a: BodyWords, b: BodyWords): boolean {
  return a.count >= 3 && (likeness(a, b) ?? 0) >= 0.85;
}

function pairKey(subjectKey: string, wallMs: number): string {
  return `${Math.floor(wallMs / 60_000) % halfHour} ${subjectKey}`;
}

/** The first zone that explains most of the pairs, if it explains at least half. */
function bestZone(pairs: readonly ClockPair[]): ZoneRule | undefined {
  let best: ZoneRule | undefined;
  let most = 0;
  for (const zone of zoneRules) {
    const fits = pairs.filter(({ minutes, quotedWallMs }) => offsetAtWall(zone, quotedWallMs) === minutes).length;
    if (fits > most) {
      best = zone;
      most = fits;
    }
  }
  return most > 0 && most * 2 >= pairs.length ? best : undefined;
}

/** The zone of one clock: what it states, else what its source shows. */
export function zoneOf(clock: ShownClock, { zone, why }: ZoneAssumption): SentZone {
  if (clock.zone) return { id: clock.zone.text, offsetMinutes: clock.zone.offsetMinutes, why: 'stated' };
  return { id: zone.id, offsetMinutes: offsetAtWall(zone, clock.wallMs), why };
}
