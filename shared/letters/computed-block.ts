import { z } from 'zod';

/** What the workbench writes by itself out of the record; a letter prints it where its draft places it. */
export const computedIds = [
  // A case, to NARA.
  'statusFacts',
  'actionTable',
  'pastDueActions',
  'changesSinceLastLetter',
  'nextSteps',
  'caseElements',
  'caseAnswers',
  'recovery',
  'pilots',
  // A recommendation or a report, to the auditor.
  'recommendationAnswers',
  'correctiveActionPlan',
  'closureCriteria',
  'completionEvidence',
  // The docket, to its own leadership.
  'bottomLine',
  'openRecommendations',
  'pastDueHelp',
  'closureCandidates',
  'agingFigure',
  'coverageFigure',
  'slipTable',
  'quarterTrend',
  'byOffice',
  'caseStanding',
  'comingDue',
  'decisionsNeeded',
  'expectedQuestions',
  // Inquiries, chronologies.
  'questionTable',
  'chronology',
  // Any.
  'contact',
  'recordBehind',
] as const;

export const computedIdSchema = z.enum(computedIds);
export type ComputedId = z.infer<typeof computedIdSchema>;

export const computedOptionsSchema = z.strictObject({
  /** How far ahead it looks, in calendar days; 90 where absent. */
  days: z.int().positive().exactOptional(),
  /** The first day that it tells of; all days where absent. */
  since: z.iso.date().exactOptional(),
});
export type ComputedOptions = z.infer<typeof computedOptionsSchema>;

/** Asked of the record when the letter is bound; what does not hold is left out with its heading. */
export const conditions = [
  'hasActions',
  'hasPastDue',
  'hasPilots',
  'hasElements',
  'hasEarlierLetter',
  'isAcknowledged',
  'hasResponseDue',
  'isLate',
] as const;
export const conditionSchema = z.enum(conditions);
export type Condition = z.infer<typeof conditionSchema>;
