import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, sayingNoMore, wordsSchema } from '../fact.ts';
import { letterIdSchema, milestoneIdSchema, officeIdSchema, personIdSchema, planIdSchema } from '../ids.ts';

/** Why a milestone may lie beyond the date of its plan, and who allowed it. */
export const exceptionSchema = z.strictObject({ reason: wordsSchema, approver: wordsSchema });
export type Exception = z.infer<typeof exceptionSchema>;

export const milestoneEvents = {
  /** The original date never changes afterwards (rules.md A5: the convention that matters most); a slip of the keyboard is corrected. */
  'milestone.added': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'record.withdrawn',
    data: fact({
      milestone: milestoneIdSchema,
      plan: planIdSchema,
      description: wordsSchema,
      office: officeIdSchema.optional(),
      owner: personIdSchema.optional(),
      originalDue: localDateSchema,
      exception: exceptionSchema.optional(),
    }),
  },
  /** The original date was mistyped. Effective on the day that the milestone was added, so that no view of any day shows the slip. */
  'milestone.originalCorrected': {
    v: 1,
    undoneBy: 'milestone.originalCorrected',
    data: fact({
      milestone: milestoneIdSchema,
      from: localDateSchema,
      to: localDateSchema,
      reason: wordsSchema,
    }),
  },
  'milestone.rescheduled': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'milestone.rescheduleWithdrawn',
    data: fact({
      milestone: milestoneIdSchema,
      from: localDateSchema,
      to: localDateSchema,
      reason: wordsSchema.optional(),
      approver: wordsSchema.optional(),
      exception: exceptionSchema.optional(),
    }),
  },
  'milestone.rescheduleWithdrawn': {
    v: 1,
    undoneBy: 'milestone.rescheduled',
    data: fact({ milestone: milestoneIdSchema, reason: wordsSchema }),
  },
  /** The letter that told the auditor of the latest move, and the date that it told; null where none did. */
  'milestone.changeTold': {
    v: 1,
    undoneBy: 'milestone.changeTold',
    data: fact({ milestone: milestoneIdSchema, letter: letterIdSchema.nullable(), due: localDateSchema }),
  },
  'milestone.completed': {
    v: 1,
    undoneBy: 'milestone.reopened',
    data: fact({ milestone: milestoneIdSchema, note: wordsSchema.optional() }),
  },
  'milestone.reopened': {
    v: 1,
    undoneBy: 'milestone.completed',
    data: fact({ milestone: milestoneIdSchema, reason: wordsSchema }),
  },
  'milestone.assigned': {
    v: 1,
    undoneBy: 'milestone.assignmentWithdrawn',
    data: fact({ milestone: milestoneIdSchema, owner: personIdSchema.nullable() }),
  },
  'milestone.assignmentWithdrawn': {
    v: 1,
    undoneBy: 'milestone.assigned',
    data: fact({ milestone: milestoneIdSchema, reason: wordsSchema }),
  },
  'milestone.noted': {
    v: 1,
    undoneBy: 'milestone.noteWithdrawn',
    data: fact({ milestone: milestoneIdSchema, text: wordsSchema }),
  },
  'milestone.noteWithdrawn': {
    v: 1,
    undoneBy: 'milestone.noted',
    data: fact({ milestone: milestoneIdSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;
