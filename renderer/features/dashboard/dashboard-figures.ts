/** What the dashboard counts and draws, from the records of the docket. */

import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { CaseCoverage } from '../../../shared/contracts/coverage.contract.ts';
import type { TrendPoint as QuarterCount } from '../../../shared/contracts/trend.contract.ts';
import { shortQuarter } from '../../../shared/figures/fiscal-span.ts';
import { isPastDue, type MilestoneDates } from '../../../shared/figures/milestone-standing.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { type CoverageRow, metInWords } from '../../ui/chart/coverage-figures.ts';
import type { TrendPoint, TrendSeries } from '../../ui/chart/trend-figures.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';

export interface Headline {
  readonly count: number;
  readonly title: string;
  readonly about: string;
  readonly isLate: boolean;
}

/** What is looked at of the records. */
interface CountedRecords {
  readonly recommendations: readonly { readonly steps: { readonly closed?: object | undefined } }[];
  readonly milestones: readonly MilestoneDates[];
  readonly cases: readonly { readonly closure?: object | undefined }[];
}

/** The counts at the top: open recommendations, milestones past due, open cases. */
export function headlines(
  { recommendations, milestones, cases }: CountedRecords,
  today: LocalDate,
): readonly Headline[] {
  const open = recommendations.filter(({ steps }) => steps.closed === undefined).length;
  const late = milestones.filter((row) => isPastDue(row, today));
  const openCases = cases.filter(({ closure }) => closure === undefined).length;
  return [
    {
      count: open,
      title: open === 1 ? 'open recommendation' : 'open recommendations',
      about: `of ${recommendations.length} on record`,
      isLate: false,
    },
    {
      count: late.length,
      title: late.length === 1 ? 'milestone past due' : 'milestones past due',
      about: oldestInWords(late, today),
      isLate: late.length > 0,
    },
    {
      count: openCases,
      title: openCases === 1 ? 'open NARA case' : 'open NARA cases',
      about: `of ${cases.length} on record`,
      isLate: false,
    },
  ];
}

function oldestInWords(late: readonly MilestoneDates[], today: LocalDate): string {
  const oldest = Math.max(0, ...late.map(({ due }) => daysBetween(due, today)));
  return late.length === 0 ? 'nothing is late' : `the oldest ${counted(oldest, 'day')}`;
}

type OpenStatus = keyof QuarterCount['open'];

const statusSeries: readonly (TrendSeries & { readonly status: OpenStatus })[] = [
  { status: 'openUnresolved', name: 'unresolved', look: 'outlined' },
  { status: 'openResolved', name: 'resolved, open', look: 'solid' },
  { status: 'openPartiallyAddressed', name: 'partially addressed', look: 'striped' },
];

export interface TrendFigures {
  readonly series: readonly TrendSeries[];
  readonly points: readonly TrendPoint[];
}

/** States that no recommendation was ever in are left out. */
export function trendFigures(quarters: readonly QuarterCount[]): TrendFigures {
  const used = statusSeries.filter(({ status }) => quarters.some(({ open }) => open[status] > 0));
  const series = used.length === 0 ? statusSeries.slice(0, 2) : used;
  const points = quarters.map((each, at) => {
    const label = shortQuarter(each);
    const name = `FY${each.year} Q${each.quarter}`;
    const words = at === quarters.length - 1 ? `day shown, in ${name}` : `end of ${name}`;
    return { label, words, values: series.map(({ status }) => each.open[status]) };
  });
  return { series, points };
}

/** Each element opens its case, where it is assessed. */
export function coverageRows(cases: readonly CaseCoverage[], workbench: Workbench): readonly CoverageRow[] {
  return cases.map(({ case: id, elements }) => ({
    id,
    elements: elements.map(({ text: name, source, state, evidence }) => ({
      name,
      source,
      state,
      evidence,
      open: () => openRecord(workbench, { kind: 'case', id }),
    })),
  }));
}

/** What does not apply is not counted. @example '3 of 7 met' */
export function metInAll(rows: readonly CoverageRow[]): string {
  return metInWords({ id: 'all', elements: rows.flatMap(({ elements }) => elements) });
}
