import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wallClockIn } from './wall-clock.ts';

const zones = ['UTC', 'America/New_York', 'America/St_Johns', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

it('shows what the system shows, also on days that change the clock', () => {
  const anyMoment = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2199, 0, 1) });
  // Around the changes of one year of New York and London.
  const changes = [
    Date.UTC(2022, 2, 13, 7),
    Date.UTC(2022, 10, 6, 6),
    Date.UTC(2022, 2, 27, 1),
    Date.UTC(2022, 9, 30, 1),
  ];
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -90_000_000, max: 90_000_000 }))
    .map(([change, apart]) => change + apart);
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(fc.oneof(anyMoment, nearChange)), (timeZone, moments) => {
      const shown = (zone: string) =>
        new Intl.DateTimeFormat('en-US', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const wallClock = wallClockIn(timeZone);
      for (const moment of moments) expect(shown('UTC').format(wallClock(moment))).toBe(shown(timeZone).format(moment));
    }),
  );
});

it('throws for a zone that is not known', () => {
  expect(() => wallClockIn('America/Nowhere')).toThrow(RangeError);
});
