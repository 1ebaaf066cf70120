/** A zone of the clock on the wall: its winter offset and the law of its summer time. */
export interface ZoneRule {
  /** IANA name, or `UTC-05:00` for an offset without a place. */
  readonly id: string;
  readonly standardMinutes: number;
  readonly summer: 'us' | 'eu' | null;
}

/** Where federal offices sit, then where they are posted. Order is preference: the seat of government first. */
export const zoneRules: readonly ZoneRule[] = [
  { id: 'America/New_York', standardMinutes: -300, summer: 'us' },
  { id: 'America/Chicago', standardMinutes: -360, summer: 'us' },
  { id: 'America/Denver', standardMinutes: -420, summer: 'us' },
  { id: 'America/Los_Angeles', standardMinutes: -480, summer: 'us' },
  { id: 'America/Phoenix', standardMinutes: -420, summer: null },
  { id: 'America/Anchorage', standardMinutes: -540, summer: 'us' },
  { id: 'Pacific/Honolulu', standardMinutes: -600, summer: null },
  { id: 'America/Puerto_Rico', standardMinutes: -240, summer: null },
  { id: 'America/Halifax', standardMinutes: -240, summer: 'us' },
  { id: 'Europe/London', standardMinutes: 0, summer: 'eu' },
  { id: 'Europe/Paris', standardMinutes: 60, summer: 'eu' },
  { id: 'Europe/Athens', standardMinutes: 120, summer: 'eu' },
  { id: 'Asia/Tokyo', standardMinutes: 540, summer: null },
];

export const utcZone: ZoneRule = { id: 'UTC', standardMinutes: 0, summer: null };

export function fixedZone(offsetMinutes: number): ZoneRule {
  const size = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  const id = `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return { id, standardMinutes: offsetMinutes, summer: null };
}

/**
 * Minutes east of UTC of a zone while its wall shows `wallMs` (the wall's clock read as if it were UTC). An hour that comes twice in
 * autumn is read as summer time, the first of the two.
 */
export function offsetAtWall(zone: ZoneRule, wallMs: number): number {
  if (zone.summer === null) return zone.standardMinutes;
  const year = new Date(wallMs).getUTCFullYear();
  const [start, end] = zone.summer === 'us' ? usSummer(year) : euSummer(year, zone.standardMinutes);
  return zone.standardMinutes + (wallMs >= start && wallMs < end ? 60 : 0);
}

/** Energy Policy Act of 2005 s. 110 from 2007, 15 U.S.C. 260a before; two o'clock on the wall. */
function usSummer(year: number): [number, number] {
  const hour = 3_600_000;
  if (year >= 2007) return [sunday(year, 2, 2) + 2 * hour, sunday(year, 10, 1) + 2 * hour];
  return [sunday(year, 3, 1) + 2 * hour, lastSunday(year, 9) + 2 * hour];
}

/** Directive 2000/84/EC: last Sundays of March and October, one o'clock UTC, given here as the wall shows it. */
function euSummer(year: number, standardMinutes: number): [number, number] {
  const oneUtc = 3_600_000 + standardMinutes * 60_000;
  return [lastSunday(year, 2) + oneUtc, lastSunday(year, 9) + oneUtc + 3_600_000];
}

function sunday(year: number, month: number, which: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + (which - 1) * 7);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
