/** What a clock on a wall of some zone shows, from the platform's own time zone data: no rule of the chain readers is asked. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
  /** As American clients write it: `EST`, `PDT`, `UTC`. */
  readonly zoneName: string;
  /** This hour comes twice on that wall. */
  readonly isTwice: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    timeZoneName: 'short',
  });
  formats.set(zone, made);
  return made;
}

function wallMs(utcMs: number, zone: string): number {
  const part = partsOf(utcMs, zone);
  const number = (name: string): number => Number(part.get(name));
  return Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
}

function partsOf(utcMs: number, zone: string): Map<string, string> {
  return new Map(
    formatOf(zone)
      .formatToParts(utcMs)
      .map(({ type, value }) => [type, value]),
  );
}

export function wallClock(utcMs: number, zone: string): WallClock {
  const wall = wallMs(utcMs, zone);
  const shown = new Date(wall);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    offsetMinutes: Math.round((wall - utcMs) / 60_000),
    zoneName: partsOf(utcMs, zone).get('timeZoneName') ?? '',
    isTwice: [-3_600_000, 3_600_000].some((shift) => wallMs(utcMs + shift, zone) === wall),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2020-01-09T14:15`, or with seconds. */
export function shownIso(wall: WallClock, hasSeconds: boolean): string {
  const minute = `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`;
  return hasSeconds ? `${minute}:${two(wall.second)}` : minute;
}

/** `2:15 PM`, `02:15:07 PM`, `14:15`. */
export function timeOf(wall: WallClock, form: { half?: boolean; seconds?: boolean; padded?: boolean }): string {
  const seconds = form.seconds ? `:${two(wall.second)}` : '';
  if (!form.half) return `${two(wall.hour)}:${two(wall.minute)}${seconds}`;
  const hour = wall.hour % 12 || 12;
  return `${form.padded ? two(hour) : hour}:${two(wall.minute)}${seconds} ${wall.hour < 12 ? 'AM' : 'PM'}`;
}

/** `-0500`. */
export function offsetOf({ offsetMinutes }: WallClock, colon = ''): string {
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

const words = new Map<string, Intl.DateTimeFormat>();

/** A name of month or day in some language, in full or short. */
export function dayWord(wall: WallClock, locale: string, part: 'month' | 'weekday', length: 'long' | 'short'): string {
  const noon = Date.UTC(wall.year, wall.month - 1, wall.day, 12);
  const key = `${locale} ${part} ${length}`;
  const format =
    words.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      year: 'numeric',
      month: part === 'month' ? length : 'long',
      weekday: part === 'weekday' ? length : 'long',
    });
  words.set(key, format);
  return format.formatToParts(noon).find(({ type }) => type === part)?.value ?? '';
}
