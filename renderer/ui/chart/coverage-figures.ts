/** What a coverage meter shows, in words and as a table. */
import { listed } from './chart-counts.ts';
import type { ChartTable } from './chart-table.tsx';

export type CoverageState = 'met' | 'partial' | 'missing' | 'notApplicable';

export interface CoveredElement {
  readonly name: string;
  readonly state: CoverageState;
  readonly source: 'regulation' | 'letter';
  /** Pieces of evidence filed for it. */
  readonly evidence: number;
  readonly open?: (() => void) | undefined;
}

/** What is demanded in one matter. */
export interface CoverageRow {
  readonly id: string;
  readonly elements: readonly CoveredElement[];
}

export const coverageWords: Readonly<Record<CoverageState, string>> = {
  met: 'met',
  partial: 'partial',
  missing: 'missing',
  notApplicable: 'not applicable',
};

export function elementLabel({ name, state, evidence }: CoveredElement): string {
  return `${name}: ${coverageWords[state]}, ${evidence} ${evidence === 1 ? 'piece' : 'pieces'} of evidence`;
}

/** What does not apply is not counted among what could be met. @example '3 of 6 met' */
export function metInWords({ elements }: CoverageRow): string {
  const demanded = elements.filter(({ state }) => state !== 'notApplicable');
  return `${demanded.filter(({ state }) => state === 'met').length} of ${demanded.length} met`;
}

/** @example 'Demands: UD-2022-0001 has 3 met, 3 partial and 1 missing.' */
export function coverageSentence(title: string, rows: readonly CoverageRow[]): string {
  const states = Object.entries(coverageWords) as (readonly [CoverageState, string])[];
  const parts = rows.map(({ id, elements }) => {
    const counts = states
      .map(([state, word]) => [elements.filter((element) => element.state === state).length, word] as const)
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}`);
    return `${id} has ${counts.length === 0 ? 'no elements' : listed(counts)}`;
  });
  return rows.length === 0 ? `${title}: no demands.` : `${title}: ${parts.join('; ')}.`;
}

const sourceWords = { regulation: 'regulation', letter: 'letter' } as const;

export function coverageTable(rows: readonly CoverageRow[]): ChartTable {
  return {
    columns: [
      { title: 'Case' },
      { title: 'Element', isLong: true },
      { title: 'Asked by' },
      { title: 'State' },
      { title: 'Evidence', isNumber: true },
    ],
    rows: rows.flatMap(({ id, elements }) =>
      elements.map((element) => [
        id,
        element.name,
        sourceWords[element.source],
        coverageWords[element.state],
        element.evidence,
      ]),
    ),
  };
}
