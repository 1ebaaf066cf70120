import { describe, expect, it } from 'vitest';
import type { TrendPoint } from '../../../shared/contracts/trend.contract.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { agingBars } from './aging-bars.ts';
import { headlines, trendFigures } from './dashboard-figures.ts';

const today = localDate('2022-04-04');
const milestone = (due: string) => ({ originalDue: localDate(due), due: localDate(due) });
const nothing = { recommendations: [], cases: [], milestones: [] };

const quarter = (on: string, unresolved: number, partially = 0): TrendPoint => ({
  year: 2022,
  quarter: on === '2022-04-04' ? 3 : 2,
  on: localDate(on),
  open: { openUnresolved: unresolved, openResolved: 0, openPartiallyAddressed: partially },
});

describe('the counts', () => {
  it('say how late the oldest milestone is', () => {
    const milestones = ['2022-04-03', '2021-11-30', '2022-04-04'].map(milestone);
    expect(headlines({ ...nothing, milestones }, today).map(({ count, about }) => [count, about])).toEqual([
      [0, 'of 0 on record'],
      [2, 'the oldest 125 days'],
      [0, 'of 0 on record'],
    ]);
  });

  it('of an empty docket say that nothing is late', () => {
    expect(headlines(nothing, today)[1]).toMatchObject({ count: 0, about: 'nothing is late', isLate: false });
  });
});

it('labels the bars of the histogram by their days', () => {
  const bars = agingBars([milestone('2021-11-30')], today);
  expect(bars.map(({ label }) => label)).toEqual(['> 90', '31–90', '8–30', '1–7', '0–7', '8–30', '31–90', '> 90']);
  expect(bars[0]).toMatchObject({ value: 1, isLate: true, words: 'more than 90 days late' });
});

describe('the trend', () => {
  it('leaves out states that no recommendation was in, and names the running quarter as such', () => {
    const { series, points } = trendFigures([quarter('2022-03-31', 2, 1), quarter('2022-04-04', 3)]);
    expect(series.map(({ name }) => name)).toEqual(['unresolved', 'partially addressed']);
    expect(points.map(({ values, words }) => [values, words])).toEqual([
      [[2, 1], 'end of FY2022 Q2'],
      [[3, 0], 'day shown, in FY2022 Q3'],
    ]);
  });

  it('of an empty docket keeps its axes', () => {
    expect(trendFigures([quarter('2022-04-04', 0)]).series.map(({ name }) => name)).toEqual([
      'unresolved',
      'resolved, open',
    ]);
  });
});
