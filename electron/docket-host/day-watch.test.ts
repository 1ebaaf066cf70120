import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { watchDay } from './day-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['America/New_York', '2022-04-05T04:00:00.000Z'],
  ['Asia/Kathmandu', '2022-04-04T18:15:00.000Z'],
])('tells at midnight in %s, once', (zone, midnight) => {
  vi.setSystemTime(Date.parse(midnight) - 95_000);
  let told = 0;
  const today = () => dayIn(zone)(instantOf(Date.now()));
  const watch = watchDay({ today, nowMs: Date.now, onChanged: () => told++ });
  vi.advanceTimersByTime(94_999);
  expect(told).toBe(0);
  vi.advanceTimersByTime(1);
  expect(told).toBe(1);
  vi.advanceTimersByTime(3_600_000);
  expect(told).toBe(1);
  watch.stop();
  vi.advanceTimersByTime(2 * 86_400_000);
  expect(told).toBe(1);
});
