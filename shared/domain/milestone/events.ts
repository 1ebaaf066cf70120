import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { milestoneIdSchema, officeIdSchema, personIdSchema, planIdSchema } from '../ids.ts';

export const milestoneEvents = {
  /** The original date never changes afterwards (rules.md A5: the convention that matters most). */
  'milestone.added': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      milestone: milestoneIdSchema,
      plan: planIdSchema,
      description: wordsSchema,
      office: officeIdSchema.optional(),
      owner: personIdSchema.optional(),
      originalDue: localDateSchema,
    }),
  },
  'milestone.rescheduled': {
    v: 1,
    undoneBy: 'milestone.rescheduleWithdrawn',
    data: fact({
      milestone: milestoneIdSchema,
      from: localDateSchema,
      to: localDateSchema,
      reason: wordsSchema.optional(),
      approver: wordsSchema.optional(),
    }),
  },
  'milestone.rescheduleWithdrawn': {
    v: 1,
    undoneBy: 'milestone.rescheduled',
    data: fact({ milestone: milestoneIdSchema, reason: wordsSchema }),
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
    undoneBy: 'milestone.assigned',
    data: fact({ milestone: milestoneIdSchema, owner: personIdSchema.nullable() }),
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
