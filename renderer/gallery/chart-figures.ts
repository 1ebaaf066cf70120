/** The figures of the drawn docket on Mon 4 Apr 2022; CAP-0024 and the quarters before FY2022 are invented. */
import type { Bar } from '../ui/chart/bar-figures.ts';
import type { CoverageRow } from '../ui/chart/coverage-figures.ts';
import type { DatedRow } from '../ui/chart/dated-row.ts';
import type { TimeSpan } from '../ui/chart/scale.ts';
import type { TrendPoint, TrendSeries } from '../ui/chart/trend-figures.ts';

export const span: TimeSpan = {
  first: '2021-10-01',
  last: '2022-09-30',
  today: '2022-04-04',
  periods: [
    { from: '2021-10-01', name: 'FY22 Q1', isYear: true },
    { from: '2022-01-01', name: 'FY22 Q2', isYear: false },
    { from: '2022-04-01', name: 'FY22 Q3', isYear: false },
    { from: '2022-07-01', name: 'FY22 Q4', isYear: false },
  ],
};

function late(label: string, words: string, value: number): Bar {
  return { label, words: `${words} late`, value, isLate: true };
}

function toCome(label: string, words: string, value: number): Bar {
  return { label, words: `${words} left`, value, isLate: false };
}

export const aging: readonly Bar[] = [
  late('> 90', 'more than 90 days', 1),
  late('31–90', '31 to 90 days', 1),
  late('8–30', '8 to 30 days', 2),
  late('1–7', '1 to 7 days', 2),
  toCome('0–7', '0 to 7 days', 4),
  toCome('8–30', '8 to 30 days', 5),
  toCome('31–90', '31 to 90 days', 6),
  toCome('> 90', 'more than 90 days', 7),
];

export const milestones: readonly DatedRow[] = [
  {
    id: 'M-00091',
    title: 'Group that gates installs moved to SOC',
    original: '2021-11-15',
    current: '2021-11-15',
    actual: '2021-11-16',
    state: 'complete',
    slipDays: 1,
    words: 'complete, 1 day late',
  },
  {
    id: 'M-00092',
    title: 'All messaging apps blocked on phones',
    original: '2021-11-30',
    current: '2021-11-30',
    actual: '2021-11-29',
    state: 'complete',
    slipDays: -1,
    words: 'complete, 1 day early',
  },
  {
    id: 'M-00093',
    title: 'Manual archiving, memo to all WhatsApp users',
    original: '2021-11-30',
    current: '2022-03-31',
    state: 'pastDue',
    slipDays: 125,
    words: '4 days past due, moved 121',
  },
  {
    id: 'M-00094',
    title: 'Periodic statistics of the security group',
    original: '2021-11-30',
    current: '2021-11-30',
    state: 'pastDue',
    slipDays: 125,
    words: '125 days past due',
  },
  {
    id: 'M-00095',
    title: 'Authority to test for the archiving pilot',
    original: '2022-03-11',
    current: '2022-04-15',
    state: 'slipped',
    slipDays: 35,
    words: 'slipped 35 days',
  },
  {
    id: 'M-00096',
    title: 'Pilot of the archiving product, 14 days',
    original: '2022-03-21',
    current: '2022-04-29',
    state: 'slipped',
    slipDays: 39,
    words: 'slipped 39 days',
  },
  {
    id: 'M-00097',
    title: 'Automatic archiving, found by eDiscovery',
    original: '2022-09-30',
    current: '2022-09-30',
    state: 'onTime',
    slipDays: 0,
    words: 'due 30 Sep 2022',
  },
];

export const otherMilestones: readonly DatedRow[] = [
  {
    id: 'M-00101',
    title: 'Course for executives and their staff',
    original: '2022-02-28',
    current: '2022-04-08',
    state: 'dueThisWeek',
    slipDays: 39,
    words: 'due 8 Apr 2022',
  },
  {
    id: 'M-00102',
    title: 'Yearly certificate of every account holder',
    original: '2022-06-30',
    current: '2022-06-30',
    state: 'onTime',
    slipDays: 0,
    words: 'due 30 Jun 2022',
  },
];

export const states: readonly TrendSeries[] = [
  { name: 'unresolved', look: 'outlined' },
  { name: 'resolved, open', look: 'solid' },
  { name: 'past due', look: 'late' },
];

function quarter(year: number, number: number, ...values: readonly number[]): TrendPoint {
  return { label: `FY${year % 100} Q${number}`, words: `end of FY${year} Q${number}`, values };
}

export const quarters: readonly TrendPoint[] = [
  quarter(2020, 3, 2, 7, 0),
  quarter(2020, 4, 2, 8, 1),
  quarter(2021, 1, 4, 8, 1),
  quarter(2021, 2, 1, 11, 2),
  quarter(2021, 3, 0, 12, 2),
  quarter(2021, 4, 6, 11, 3),
  quarter(2022, 1, 6, 10, 4),
  quarter(2022, 2, 3, 11, 6),
];

const demands = [
  ['Records, volume and dates', 'partial', 'regulation', 4],
  ['Office that maintains the records', 'met', 'regulation', 2],
  ['Exact circumstances of the loss', 'met', 'regulation', 8],
  ['Safeguards against further loss', 'met', 'regulation', 8],
  ['Salvage, retrieval, reconstruction', 'missing', 'regulation', 0],
  ['Corrective actions after the OIG report', 'partial', 'letter', 7],
  ['Policies, training, schedules', 'partial', 'letter', 9],
] as const;

const elements = demands.map(([name, state, source, evidence]) => ({ name, state, source, evidence, open: () => {} }));

export const cases: readonly CoverageRow[] = [
  { id: 'UD-2022-0001', elements },
  {
    id: 'UD-2021-0014',
    elements: elements
      .slice(0, 5)
      .map((element, at) => ({ ...element, state: at === 4 ? 'notApplicable' : 'met', evidence: at === 4 ? 0 : 3 })),
  },
];
