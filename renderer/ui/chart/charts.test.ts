import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { type Bar, barSentence, barTable } from './bar-figures.ts';
import { type CoverageRow, coverageSentence, coverageTable, metInWords } from './coverage-figures.ts';
import { CoverageMeter } from './coverage-meter.tsx';
import { type DatedRow, datedSentence, datedTable } from './dated-row.ts';
import { GanttChart, ganttTable } from './gantt-chart.tsx';
import type { TimeSpan } from './scale.ts';
import { SlipChart } from './slip-chart.tsx';
import { standaloneSvg } from './standalone-svg.ts';
import { TrendChart } from './trend-chart.tsx';
import { type TrendPoint, type TrendSeries, trendSentence, trendTable } from './trend-figures.ts';

const noun = { one: 'milestone', many: 'milestones' };
const plan = { one: 'plan', many: 'plans' };
const head = { title: 'Figures & facts', fileName: 'figures', onExport: () => {} };
const open = () => {};

const bars: readonly Bar[] = [
  { label: '8–30', words: '8 to 30 days late', value: 2, isLate: true, open },
  { label: '1–7', words: '1 to 7 days late', value: 0, isLate: true, open },
  { label: '0–7', words: '0 to 7 days left', value: 41, isLate: false, open },
];

const span: TimeSpan = {
  first: '2021-10-01',
  last: '2022-09-30',
  today: '2022-04-04',
  periods: [{ from: '2021-10-01', name: 'FY22 Q1', isYear: true }],
};

const rows: readonly DatedRow[] = [
  {
    id: 'M-00091',
    title: 'Group moved',
    original: '2021-11-15',
    current: '2021-11-15',
    actual: '2021-11-16',
    state: 'complete',
    slipDays: 1,
    words: 'complete, 1 day late',
    open,
  },
  {
    id: 'M-00093',
    title: 'Manual archiving',
    original: '2021-11-30',
    current: '2022-03-31',
    state: 'pastDue',
    slipDays: 125,
    words: '4 days past due, moved 121',
    open,
  },
];

const groups = [
  { id: 'CAP-0022', title: 'Messages', rows },
  { id: 'CAP-0023', title: 'Nothing planned', rows: [] },
];

const series: readonly TrendSeries[] = [
  { name: 'unresolved', look: 'outlined' },
  { name: 'past due', look: 'late' },
];
const points: readonly TrendPoint[] = [
  { label: 'FY22 Q1', words: 'end of FY2022 Q1', values: [6, 4] },
  { label: 'FY22 Q2', words: 'end of FY2022 Q2', values: [13, 7] },
];

const cases: readonly CoverageRow[] = [
  {
    id: 'UD-2022-0001',
    elements: [
      { name: 'Records', state: 'met', source: 'regulation', evidence: 4, open },
      { name: 'Office', state: 'partial', source: 'regulation', evidence: 2, open },
      { name: 'Salvage', state: 'notApplicable', source: 'regulation', evidence: 0, open },
      { name: 'Training', state: 'missing', source: 'letter', evidence: 0, open },
    ],
  },
];

const charts: readonly (readonly [string, ReactElement])[] = [
  ['bars', createElement(BarChart, { ...head, bars, noun, ends: ['days late', 'days left'] })],
  ['slip', createElement(SlipChart, { ...head, rows, span, noun })],
  ['gantt', createElement(GanttChart, { ...head, groups, span, noun, groupNoun: plan })],
  ['trend', createElement(TrendChart, { ...head, points, series, noun })],
  ['coverage', createElement(CoverageMeter, { ...head, rows: cases, sources: ['36 CFR 1230.14', 'letter'] })],
];

function drawn(chart: ReactElement): string {
  return /<svg width.*<\/svg>/s.exec(renderToStaticMarkup(chart))?.[0] ?? '';
}

function textsOf(markup: string): readonly string[] {
  return [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('sentences', () => {
  it('count the bars that hold something', () => {
    expect(barSentence('Aging', bars, noun)).toBe(
      'Aging: 43 milestones. 8 to 30 days late: 2 and 0 to 7 days left: 41.',
    );
    expect(barSentence('Aging', [], noun)).toBe('Aging: no milestones.');
  });

  it('name the longest slip', () => {
    expect(datedSentence('CAP-0022', rows, noun)).toBe(
      'CAP-0022: 2 milestones; 1 complete and 1 past due. The longest slip is 125 days, M-00093.',
    );
    expect(datedSentence('CAP-0023', [], noun)).toBe('CAP-0023: no milestones.');
  });

  it('tell a trend from its ends', () => {
    expect(trendSentence('Open', points, series, noun)).toBe(
      'Open: from 10 milestones at the end of FY2022 Q1 to 20 at the end of FY2022 Q2; of these 13 unresolved and 7 past due.',
    );
    expect(trendSentence('Open', [], series, noun)).toBe('Open: nothing is counted yet.');
  });

  it('do not count what is not applicable as demanded', () => {
    expect(cases.map(metInWords)).toEqual(['1 of 3 met']);
    expect(coverageSentence('Demands', cases)).toBe(
      'Demands: UD-2022-0001 has 1 met, 1 partial, 1 missing and 1 not applicable.',
    );
  });

  it.each(charts)('are what a screen reader says of the %s', (_, chart) => {
    const markup = drawn(chart);
    expect(/^<svg[^>]*aria-label="Figures &amp; facts[:,] /.test(markup)).toBe(true);
  });
});

describe('tables', () => {
  it('have a row for every bar, with the value that stands on it', () => {
    const values = barTable(bars, noun).rows.map(([, value]) => String(value));
    const onMarks = textsOf(drawn(charts[0]?.[1] as ReactElement)).filter((text) => /^\d+$/.test(text));
    expect(values).toEqual(onMarks);
  });

  it('have the values of a trend in the order of its marks', () => {
    const values = trendTable(points, series).rows.flatMap((cells) => cells.slice(1, -1).map(String));
    const onMarks = textsOf(drawn(charts[3]?.[1] as ReactElement)).filter((text) => /^\d+$/.test(text));
    expect(values).toEqual(onMarks);
  });

  it('say of every dated row what its line says', () => {
    const lines = textsOf(drawn(charts[1]?.[1] as ReactElement));
    for (const cells of datedTable(rows).rows) {
      expect(lines).toContain(cells[0]);
      expect(lines).toContain(cells.at(-1));
    }
    expect(datedTable(rows).rows[0]).toEqual([
      'M-00091',
      'Group moved',
      '15 Nov 2021',
      'same',
      '16 Nov 2021',
      1,
      'complete, 1 day late',
    ]);
  });

  it('keep a plan without milestones', () => {
    const { columns, rows: cells } = ganttTable(groups, plan);
    expect(cells.map(([, id]) => id)).toEqual(['CAP-0022', 'CAP-0022', 'CAP-0023']);
    expect(cells.every(({ length }) => length === columns.length)).toBe(true);
  });

  it('have a row for every cell of a meter', () => {
    const cells = coverageTable(cases).rows.length;
    const marks = drawn(charts[4]?.[1] as ReactElement).match(/role="button"/g) ?? [];
    expect(marks).toHaveLength(cells);
  });
});

describe('marks', () => {
  it('put one button of a chart into the order of tabs', () => {
    const markup = drawn(charts[1]?.[1] as ReactElement);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup).toContain(
      'aria-label="M-00093 Manual archiving, originally 30 Nov 2021, 4 days past due, moved 121"',
    );
  });

  it('make a picture of a chart that opens nothing', () => {
    expect(drawn(charts[3]?.[1] as ReactElement)).toMatch(/^<svg[^>]*role="img"/);
  });
});

describe('a chart as a file', () => {
  const exported = (chart: ReactElement) =>
    standaloneSvg({
      markup: drawn(chart),
      width: 640,
      height: 200,
      title: head.title,
      sentence: 'A < B & C',
      colour: (token) => (token === '--fg' ? '#1a1e28' : '#74819f'),
    });

  it.each(charts)('holds the same words and numbers: %s', (_, chart) => {
    expect(textsOf(exported(chart).svg).slice(1)).toEqual(textsOf(drawn(chart)));
  });

  it.each(charts)('needs neither the page nor its colours: %s', (_, chart) => {
    const { svg } = exported(chart);
    expect(svg).not.toMatch(/var\(|class=|role=|tabindex=|aria-/);
    expect(svg).toContain('<rect width="100%" height="100%" fill="#ffffff"/>');
  });

  it('says its title and its sentence, escaped', () => {
    expect(exported(charts[0]?.[1] as ReactElement).svg).toContain(
      '<title>Figures &amp; facts</title><desc>A &lt; B &amp; C</desc>',
    );
  });
});
