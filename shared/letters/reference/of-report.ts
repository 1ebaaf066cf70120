import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import { actionFigures } from './action-figures.ts';
import { auditorNames, isClosed, ofRecommendation } from './of-recommendation.ts';
import { day, type Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

/** An auditor's report, which is a record only through its recommendations; there is at least one. */
export interface Report {
  readonly id: string;
  readonly recommendations: readonly [Recommendation, ...Recommendation[]];
}

export const ofReport: Readonly<Record<string, Reading<Report, RecordView>>> = {
  ...actionFigures<Report>(({ id }) => ({ kind: 'report', id })),
  id: ({ id }) => id,
  title: ({ recommendations }) => recommendations.find(({ reportTitle }) => reportTitle)?.reportTitle,
  source: ({ recommendations: [first] }) => first.source,
  auditor: ({ recommendations: [first] }) => auditorNames[first.source],
  issuedOn: ({ recommendations: [first] }) => day(first.issuedOn),
  recommendations: ({ recommendations }) => recommendations.length,
  openRecommendations: ({ recommendations }, { state }) =>
    recommendations.filter((row) => !isClosed(row, state)).length,
  responseDue: ({ recommendations }, view) =>
    recommendations.map((row) => ofRecommendation.responseDue?.(row, view)).find((due) => due !== undefined),
};

/** The report as the docket holds it; undefined where it holds no recommendation of it. */
export function reportOf({ state }: Pick<RecordView, 'state'>, id: string): Report | undefined {
  const [first, ...others] = [...state.recommendations.values()]
    .filter(({ report }) => report === id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return first && { id, recommendations: [first, ...others] };
}
