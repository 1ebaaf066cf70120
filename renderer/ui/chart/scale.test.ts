import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords, dayNumber, monthStarts } from './day.ts';
import { keptApart, linearScale, timeScale, withoutOverlap } from './scale.ts';
import { cutToWidth, textWidth } from './text-width.ts';

describe('days', () => {
  it('are counted over a leap day and a change of clocks', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2022-03-14') - dayNumber('2022-03-13')).toBe(1);
  });

  it('are written as the workbench writes them', () => {
    expect(dayInWords('2021-09-05')).toBe('5 Sep 2021');
  });

  it('give the months that begin within them', () => {
    expect(monthStarts('2021-11-15', '2022-02-01')).toEqual(['2021-12-01', '2022-01-01', '2022-02-01']);
  });
});

describe('scales', () => {
  it('lead a domain onto a range, also downwards', () => {
    const y = linearScale([0, 7], [160, 20]);
    expect([y(0), y(7), y(3.5)]).toEqual([160, 20, 90]);
  });

  it('put a domain without width into the middle', () => {
    expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
  });

  it('keep the order of days and stay within the plot', () => {
    const x = timeScale({ first: '2021-10-01', last: '2022-09-30', today: '2022-04-04', periods: [] }, [100, 464]);
    expect([x('2021-10-01'), x('2021-10-02'), x('2022-09-30')]).toEqual([100, 101, 464]);
  });
});

describe('places', () => {
  it('are kept apart for any two shapes, and the last never moves', () => {
    fc.assert(
      fc.property(fc.integer({ max: 500, min: 0 }), fc.integer({ max: 500, min: 0 }), (first, last) => {
        const [moved = 0, kept = 0] = keptApart([first, last], 12);
        expect(kept).toBe(last);
        expect(Math.abs(kept - moved)).toBeGreaterThanOrEqual(12);
      }),
    );
  });

  it('move an original date away from the date that came a day later or earlier', () => {
    expect(keptApart([100, 101], 12)).toEqual([89, 101]);
    expect(keptApart([101, 100], 12)).toEqual([112, 100]);
  });

  it('leave out the names that find no room, the earlier in the list first', () => {
    const names = ['a', 'b', 'c'].map((item, at) => ({ item, x: at * 10, width: 12 }));
    expect(withoutOverlap(names, [], 2).map(({ item }) => item)).toEqual(['a', 'c']);
    expect(withoutOverlap(names, [[0, 5]], 2).map(({ item }) => item)).toEqual(['b']);
  });

  it('cut a title only where it does not fit', () => {
    expect(cutToWidth('Short', 12, textWidth('Short', 12))).toBe('Short');
    expect(cutToWidth('Manual archiving of messages', 12, 100)).toMatch(/^Manual .*…$/);
    expect(cutToWidth('Manual archiving', 12, 10)).toBe('');
  });
});
