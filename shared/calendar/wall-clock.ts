const dayMs = 86_400_000;
/** A century of midnights: more would be held for nothing. */
const mostRemembered = 36_525;

/**
 * What the clock on the wall shows in an IANA zone at a moment: milliseconds since 1970, as if that clock were UTC. Throws RangeError for a zone that is
 * not known. The system is asked once for each day, and for a moment only on a day that changes its clock: it takes longer than all else that is done with a date.
 * @example wallClockIn('America/New_York')(Date.UTC(2022, 1, 18, 19)) === Date.UTC(2022, 1, 18, 14)
 */
export function wallClockIn(zone: string): (epochMs: number) => number {
  const offsetAt = offsetIn(zone);
  const midnights = new Map<number, number>();
  const atMidnight = (day: number): number => {
    const offset = midnights.get(day) ?? offsetAt(day * dayMs);
    if (midnights.size < mostRemembered) midnights.set(day, offset);
    return offset;
  };
  return (epochMs) => {
    const day = Math.floor(epochMs / dayMs);
    const offset = atMidnight(day);
    return epochMs + (offset === atMidnight(day + 1) ? offset : offsetAt(epochMs));
  };
}

function offsetIn(zone: string): (epochMs: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (epochMs) => {
    const [month = 1, day = 1, year = 0, ...clock] = formatter.format(epochMs).split(/\D+/).map(Number);
    const [hours = 0, minutes = 0, seconds = 0] = clock;
    const wall = new Date(0).setUTCFullYear(year, month - 1, day) + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
    return wall - Math.floor(epochMs / 1_000) * 1_000;
  };
}
