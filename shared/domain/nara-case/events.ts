import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, letterIdSchema, officeIdSchema } from '../ids.ts';
import { correspondenceEvents } from './correspondence-events.ts';
import { elementEvents } from './element-events.ts';

/** When updates are owed. The anchor is ambiguous in the law, so it is a setting of each case (rules.md A1, "Quarterly updates"). */
export const cadenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('fiscalQuarter'), daysAfterEnd: z.int().min(0).max(366) }),
  z.strictObject({ every: z.literal('months'), months: z.int().min(1).max(48), from: localDateSchema }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

const recordsSchema = z.strictObject({
  description: wordsSchema,
  /** As the agency counts: messages, boxes, gigabytes. */
  volume: wordsSchema.optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
});

/** What a case is about, as far as it is known. */
export const descriptionShape = {
  title: wordsSchema,
  /** Ids of the rule table's vocabulary of grounds; empty where none is recorded yet. */
  grounds: z.array(wordsSchema).readonly(),
  /** 36 CFR 1230.14(a), 44 U.S.C. 3106: actual, impending or threatened loss. */
  stage: z.enum(['actual', 'impending', 'threatened']).optional(),
  records: recordsSchema.optional(),
  /** The office that maintains the records. */
  custodian: officeIdSchema.optional(),
  /** The agency's own number for it. */
  reference: wordsSchema.optional(),
  /** With whom at NARA it is dealt. */
  contact: wordsSchema.optional(),
};

export const outcomeSchema = z.enum(['foundedCorrected', 'unfounded', 'other']);

/** The steps of an inspection, in their order (36 CFR 1239.22-26). */
export const inspectionSteps = [
  'notice',
  'start',
  'lastSiteVisit',
  'draftReport',
  'agencyReply',
  'finalReport',
  'planSubmitted',
  'naraComments',
] as const;
export const inspectionStepSchema = z.enum(inspectionSteps);
export type InspectionStep = z.infer<typeof inspectionStepSchema>;

/** Version 1 told of the records in words alone, and of no grounds. */
function withGrounds({ records, ...facts }: { readonly records?: string }): object {
  return { ...facts, grounds: [], ...(records !== undefined && { records: { description: records } }) };
}

const withReason = fact({ case: caseIdSchema, reason: wordsSchema });

export const caseEvents = {
  'case.opened': {
    v: 2,
    steps: [withGrounds],
    undoneBy: 'record.withdrawn',
    data: fact({
      case: caseIdSchema,
      letterDate: localDateSchema,
      responseDue: localDateSchema,
      /** How the due date was found: rule and count, in words. */
      responseBasis: wordsSchema.optional(),
      ...descriptionShape,
    }),
  },
  /** What is known of the case now: all of it, in place of what was said before. */
  'case.described': {
    v: 1,
    undoneBy: 'case.described',
    data: fact({ case: caseIdSchema, ...descriptionShape, reason: wordsSchema.optional() }),
  },
  'case.acknowledged': { v: 1, undoneBy: 'case.acknowledgementWithdrawn', data: fact({ case: caseIdSchema }) },
  'case.acknowledgementWithdrawn': { v: 1, undoneBy: 'case.acknowledged', data: withReason },
  'case.cadenceSet': {
    v: 1,
    undoneBy: 'case.cadenceSet',
    data: fact({ case: caseIdSchema, cadence: cadenceSchema.nullable(), basis: wordsSchema.optional() }),
  },
  'case.inspectionStepRecorded': {
    v: 1,
    undoneBy: 'case.inspectionStepWithdrawn',
    data: fact({
      case: caseIdSchema,
      step: inspectionStepSchema,
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'case.inspectionStepWithdrawn': {
    v: 1,
    undoneBy: 'case.inspectionStepRecorded',
    data: fact({ case: caseIdSchema, step: inspectionStepSchema, reason: wordsSchema }),
  },
  /** Effective on the day of NARA's closing letter. */
  'case.closed': {
    v: 1,
    undoneBy: 'case.reopened',
    data: fact({
      case: caseIdSchema,
      outcome: outcomeSchema,
      /** The status or outcome as NARA words it; its vocabulary is not known (rules.md A1.11). */
      naraWords: wordsSchema.optional(),
      /** The agency's last letter. */
      letter: letterIdSchema.optional(),
      /** NARA's closing letter. */
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'case.reopened': { v: 1, undoneBy: 'case.closed', data: withReason },
  ...elementEvents,
  ...correspondenceEvents,
} as const satisfies Record<string, EventSpec>;
