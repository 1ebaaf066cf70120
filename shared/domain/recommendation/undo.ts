import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { recommendationEvents } from './events.ts';

export const recommendationInverses: Inverses<typeof recommendationEvents> = {
  'recommendation.issued': ({ recommendation: id }) => withdrawn({ kind: 'recommendation', id }),
  'recommendation.statusReported': ({ recommendation }) => [
    { intent: 'WithdrawReportedStatus', recommendation, reason: takenBack },
  ],
  'recommendation.statusWithdrawn': ({ recommendation }, before) => {
    const last = before.recommendations.get(recommendation)?.statuses.at(-1);
    if (!last) return undefined;
    const { on: effective, words: printedStatus, source } = last;
    return [{ intent: 'RecordReportedStatus', recommendation, printedStatus, source, effective }];
  },
};
