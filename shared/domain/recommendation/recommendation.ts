import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { RecommendationId } from '../ids.ts';
import type { recommendationEvents } from './events.ts';

export interface Recommendation {
  readonly id: RecommendationId;
  readonly source: 'OIG' | 'GAO';
  readonly report: string;
  readonly reportTitle?: string | undefined;
  readonly issuedOn: LocalDate;
  readonly number: string;
  readonly text: string;
  readonly closureCriteria?: string | undefined;
  /** In the auditor's own words, in the order in which they were recorded; never empty. */
  readonly statuses: readonly PrintedStatus[];
}

export interface PrintedStatus {
  readonly on: LocalDate;
  readonly words: string;
  readonly source?: string | undefined;
}

type Recommendations = Table<RecommendationId, Recommendation>;

/** The status as the auditor last printed it, whenever that was recorded. */
export function printedStatus(recommendation: Recommendation): string {
  return recommendation.statuses.reduce((latest, status) => (latest.on > status.on ? latest : status)).words;
}

export function evolveRecommendations(
  recommendations: Recommendations,
  event: EventOf<typeof recommendationEvents>,
): Recommendations {
  switch (event.type) {
    case 'recommendation.issued': {
      const { recommendation: id, printedStatus, effective: _, ...facts } = event.data;
      return recommendations.set(id, {
        id,
        ...facts,
        statuses: [{ on: facts.issuedOn, words: printedStatus, source: facts.report }],
      });
    }
    case 'recommendation.statusReported': {
      const { recommendation, effective, printedStatus, source } = event.data;
      return changeRow(recommendations, recommendation, (row) => ({
        ...row,
        statuses: [...row.statuses, { on: effective, words: printedStatus, source }],
      }));
    }
    case 'recommendation.statusWithdrawn':
      return changeRow(recommendations, event.data.recommendation, (row) =>
        row.statuses.length > 1 ? { ...row, statuses: row.statuses.slice(0, -1) } : row,
      );
  }
}
