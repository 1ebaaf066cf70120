import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, subjectSchema, suspenseIdSchema } from '../ids.ts';
import { partySchema } from '../party.ts';

/** Anything asked of somebody by a date ("update by 2/4", "response due COB 1/12"). */
export const suspenseEvents = {
  /** Effective on the day on which it was asked. */
  'suspense.opened': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      suspense: suspenseIdSchema,
      what: wordsSchema,
      askedOf: partySchema,
      askedBy: partySchema.optional(),
      due: localDateSchema,
      about: subjectSchema.optional(),
      /** The message that asks. */
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'suspense.followedUp': {
    v: 1,
    undoneBy: 'suspense.followUpWithdrawn',
    data: fact({
      suspense: suspenseIdSchema,
      /** By what means: an e-mail, a call, a meeting. */
      how: wordsSchema,
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'suspense.followUpWithdrawn': {
    v: 1,
    undoneBy: 'suspense.followedUp',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
  'suspense.answered': {
    v: 1,
    undoneBy: 'suspense.answerWithdrawn',
    data: fact({
      suspense: suspenseIdSchema,
      /** Who answered; left out where it is who was asked. */
      by: partySchema.optional(),
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'suspense.answerWithdrawn': {
    v: 1,
    undoneBy: 'suspense.answered',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
  'suspense.extended': {
    v: 1,
    undoneBy: 'suspense.extensionWithdrawn',
    data: fact({ suspense: suspenseIdSchema, from: localDateSchema, to: localDateSchema, reason: wordsSchema }),
  },
  'suspense.extensionWithdrawn': {
    v: 1,
    undoneBy: 'suspense.extended',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
  /** Somebody else is asked from that day on; what was asked, and by when, stays. */
  'suspense.reassigned': {
    v: 1,
    undoneBy: 'suspense.reassignmentWithdrawn',
    data: fact({ suspense: suspenseIdSchema, from: partySchema, to: partySchema, reason: wordsSchema }),
  },
  'suspense.reassignmentWithdrawn': {
    v: 1,
    undoneBy: 'suspense.reassigned',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
  /** No answer is wanted any more. */
  'suspense.cancelled': {
    v: 1,
    undoneBy: 'suspense.reinstated',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
  'suspense.reinstated': {
    v: 1,
    undoneBy: 'suspense.cancelled',
    data: fact({ suspense: suspenseIdSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;
