import { wallClockIn } from '../../shared/calendar/wall-clock.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';

/** Documents of one second stand beside each other: 2^19 of them, and 2^34 seconds from 1700 on, are a whole number that JavaScript holds exactly. */
const placesASecond = 2 ** 19;
const latestSecond = 2 ** 34 - 1;
const epochMs = Date.UTC(1700, 0, 1);

/** Where something of a day, or of a moment on that day, stands in time. What lies outside 1700 to 2244 stands at that end. */
export type PlaceInTime = (day: LocalDate, at: Instant | null) => number;

/** By the clock of the docket's time zone, which its days are of; without a moment, noon. */
export function placeIn(timeZone: string): PlaceInTime {
  const wallClock = wallClockIn(timeZone);
  const clock = (at: Instant) => {
    const second = Math.floor(wallClock(Date.parse(at)) / 1_000) % 86_400;
    return second < 0 ? second + 86_400 : second;
  };
  return (day, at) => (firstSecond(day) + (at ? clock(at) : 43_200)) * placesASecond;
}

/** The first and the last place of some days, both included. */
export function placesOf(first: LocalDate | undefined, last: LocalDate | undefined): readonly [number, number] {
  const lowest = first === undefined ? 0 : firstSecond(first) * placesASecond;
  const highest = last === undefined ? Number.MAX_SAFE_INTEGER : (firstSecond(last) + 86_400) * placesASecond - 1;
  return [lowest, highest];
}

function firstSecond(day: LocalDate): number {
  const second = (Date.parse(`${day}T00:00:00Z`) - epochMs) / 1_000;
  return Math.min(Math.max(second, 0), latestSecond - 86_400);
}
