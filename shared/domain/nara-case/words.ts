import type { ElementState } from './element-events.ts';
import type { InspectionStep } from './events.ts';

/** How far the report to NARA holds something, in the officer's words. */
export const elementStateWords: Readonly<Record<ElementState, string>> = {
  missing: 'missing',
  partial: 'in part',
  met: 'met',
  notApplicable: 'not applicable',
};

/** The steps of an inspection (36 CFR 1239.22-26) in the officer's words, to stand after "the". */
export const inspectionStepWords: Readonly<Record<InspectionStep, string>> = {
  notice: 'notice',
  start: 'start',
  lastSiteVisit: 'last site visit',
  draftReport: 'draft report',
  agencyReply: 'reply of the agency',
  finalReport: 'final report',
  planSubmitted: 'plan of corrective action',
  naraComments: 'comments of NARA on the plan',
};
