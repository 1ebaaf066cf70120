import { addDays } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import { isOurs, isOutstanding } from '../../obligations/obligation.ts';
import { actionFigures } from './action-figures.ts';
import { isClosed } from './of-recommendation.ts';
import { owedIn } from './owed.ts';
import type { Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

/** Counts over the whole docket. */
export const ofFigures: Readonly<Record<string, Reading<null, RecordView>>> = {
  ...actionFigures<null>(() => ({ kind: 'docket' })),
  recommendations: (_, { state }) => state.recommendations.size,
  openRecommendations: (_, { state }) => open(state).length,
  priority: (_, { state }) => open(state).filter((row) => latest(row.priorities)?.isPriority).length,
  openCases: (_, { state }) => [...state.cases.values()].filter(({ closure }) => !closure).length,
  withoutDecision: (_, view) => late(view, 'decision'),
  withoutFinalAction: (_, view) => late(view, 'finalAction'),
  dueIn90Days: (_, view) =>
    owed(view).filter(({ lastDay }) => lastDay >= view.asOf && lastDay <= addDays(view.asOf, 90)).length,
  overdue: (_, view) => owed(view).filter(({ lastDay }) => lastDay < view.asOf).length,
};

function open({ recommendations, ...state }: RecordView['state']): Recommendation[] {
  return [...recommendations.values()].filter((row) => !isClosed(row, { ...state, recommendations }));
}

function owed(view: RecordView) {
  return owedIn(view).filter((each) => isOurs(each) && isOutstanding(each));
}

/** Recommendations of which this step is late by the rule table. */
function late(view: RecordView, key: string): number {
  return owed(view).filter(({ id, lastDay }) => id.endsWith(`/${key}`) && lastDay < view.asOf).length;
}
