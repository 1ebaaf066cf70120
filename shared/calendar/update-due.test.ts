import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { openUpdates, type UpdateCadence, type UpdateLetter, updatePeriods } from './update-due.ts';

const acknowledged = localDate('2022-02-18');
const byQuarter: UpdateCadence = { every: 'fiscalQuarter', daysAfterEnd: 30 };
const byMonths: UpdateCadence = { every: 'months', months: 3, from: acknowledged };

const sent = (on: string, quarter?: string): UpdateLetter => ({ quarter, sent: { on: localDate(on) } });
const firstDue = (cadence: UpdateCadence, ...letters: UpdateLetter[]) =>
  first(3, openUpdates(cadence, acknowledged, letters)).map((period) => period.due);

/** Of a list without end. */
function first<T>(count: number, endless: Generator<T>): T[] {
  return Array.from({ length: count }, () => endless.next().value);
}

describe('the periods of a cadence', () => {
  it('by fiscal quarter begin with the one in which NARA acknowledged', () => {
    expect(first(2, updatePeriods(byQuarter, acknowledged))).toEqual([
      { first: '2022-01-01', last: '2022-03-31', due: '2022-04-30', quarter: { year: 2022, quarter: 2 } },
      { first: '2022-04-01', last: '2022-06-30', due: '2022-07-30', quarter: { year: 2022, quarter: 3 } },
    ]);
  });

  it('by fiscal quarter are none before an acknowledgement', () => {
    expect([...updatePeriods(byQuarter, undefined)]).toEqual([]);
  });

  it('by months are counted from their own date, after the acknowledgement', () => {
    expect(firstDue(byMonths)).toEqual(['2022-05-18', '2022-08-18', '2022-11-18']);
    expect(firstDue({ ...byMonths, from: localDate('2021-10-26') })).toEqual([
      '2022-04-26',
      '2022-07-26',
      '2022-10-26',
    ]);
  });

  it('do not drift after a short month', () => {
    const cadence: UpdateCadence = { every: 'months', months: 1, from: localDate('2022-01-31') };
    expect(firstDue(cadence)).toEqual(['2022-02-28', '2022-03-31', '2022-04-30']);
  });
});

describe('what a sent letter meets', () => {
  it('is its quarter', () => {
    expect(firstDue(byQuarter, sent('2022-07-20', '2022Q3'))).toEqual(['2022-04-30', '2022-10-30', '2023-01-30']);
  });

  it('is the oldest open period where it names no quarter', () => {
    expect(firstDue(byQuarter, sent('2022-07-20'))[0]).toBe('2022-07-30');
    expect(firstDue(byQuarter, sent('2021-12-31'))[0]).toBe('2022-04-30');
  });

  it('is one period only, whatever the order in which letters are given', () => {
    const letters = [sent('2022-07-20', '2022Q3'), sent('2022-04-20', '2022Q2'), sent('2022-05-01', '2022Q2')];
    expect(firstDue(byQuarter, ...letters)).toEqual(['2022-10-30', '2023-01-30', '2023-04-30']);
  });

  describe('where the cadence counts months', () => {
    const from = (day: string): UpdateCadence => ({ every: 'months', months: 3, from: localDate(day) });
    const dueAfter = (cadence: UpdateCadence, ...letters: UpdateLetter[]) =>
      first(1, openUpdates(cadence, undefined, letters))[0]?.due;

    it('is the period whose last day its quarter holds', () => {
      // 18 February to 17 May.
      expect(dueAfter(byMonths, sent('2022-05-16', '2022Q3'))).toBe('2022-08-18');
      expect(dueAfter(byMonths, sent('2022-05-16', '2022Q3'), sent('2022-08-10', '2022Q4'))).toBe('2022-11-18');
    });

    it('is the period of which its quarter holds more than half', () => {
      // 3 January to 2 April: 88 of 90 days.
      expect(dueAfter(from('2022-01-03'), sent('2022-04-01', '2022Q2'))).toBe('2022-07-03');
    });

    it('is not a period that it shares a day with, or less than half', () => {
      // 31 March to 29 June: one day. 18 February to 17 May: 42 of 89 days.
      expect(dueAfter(from('2022-03-31'), sent('2022-03-31', '2022Q2'))).toBe('2022-06-30');
      expect(dueAfter(byMonths, sent('2022-05-10', '2022Q2'))).toBe('2022-05-18');
    });

    it('is one of three months in its quarter', () => {
      const monthly: UpdateCadence = { every: 'months', months: 1, from: localDate('2022-01-01') };
      expect(dueAfter(monthly, sent('2022-02-01', '2022Q2'))).toBe('2022-03-01');
    });

    it('is a year where the quarter ends it', () => {
      const yearly: UpdateCadence = { every: 'months', months: 12, from: localDate('2021-10-26') };
      expect(dueAfter(yearly, sent('2022-07-20', '2022Q3'))).toBe('2022-10-26');
      expect(dueAfter(yearly, sent('2022-10-20', '2023Q1'))).toBe('2023-10-26');
    });
  });

  it('is nothing while the letter is not sent', () => {
    expect(firstDue(byQuarter, { quarter: '2022Q2' })[0]).toBe('2022-04-30');
  });

  it('leaves the open periods in order and without repeats', () => {
    const letter = fc
      .record({
        day: fc.integer({ min: 0, max: 1500 }),
        quarter: fc.constantFrom(undefined, '2022Q3', '2023Q1', '2024Q4'),
      })
      .map(({ day, quarter }) => sent(new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10), quarter));
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), fc.constantFrom(byQuarter, byMonths), (letters, cadence) => {
        const due = first(12, openUpdates(cadence, acknowledged, letters)).map((period) => period.due);
        expect(due).toEqual([...new Set(due)].sort());
      }),
    );
  });
});
