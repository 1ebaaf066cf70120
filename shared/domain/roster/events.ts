import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, rosterIdSchema } from '../ids.ts';
import { partySchema } from '../party.ts';

/** `access`: who may use a system that holds records. `capstone`: the officials whose e-mail form NA-1005 schedules. */
export const rosterKindSchema = z.enum(['access', 'capstone']);
export type RosterKind = z.infer<typeof rosterKindSchema>;

/** What a certification says, the first one among them. */
export const certificationShape = {
  /** Who approved it, or signed the form. */
  by: wordsSchema,
  /** Whom it lists, in words: a security group, how many users, which positions. */
  members: wordsSchema.optional(),
  evidence: evidenceIdSchema.optional(),
  /** The last day of the window in which the form was due, where the next term counts from that and not from the certification. */
  countedFrom: localDateSchema.optional(),
};

const withReason = fact({ roster: rosterIdSchema, reason: wordsSchema });

/** A list of people or positions that holds for a term, and must then be certified again. */
export const rosterEvents = {
  /** Effective on the day of the approval, which is its first certification. */
  'roster.opened': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      roster: rosterIdSchema,
      kind: rosterKindSchema,
      /** The system; for Capstone, the agency or the component that the form is of. */
      system: wordsSchema,
      owner: partySchema.optional(),
      ...certificationShape,
    }),
  },
  'roster.certified': {
    v: 1,
    undoneBy: 'roster.certificationWithdrawn',
    data: fact({ roster: rosterIdSchema, ...certificationShape }),
  },
  'roster.certificationWithdrawn': { v: 1, undoneBy: 'roster.certified', data: withReason },
  /** Who sees to it that the roster is certified in time. */
  'roster.assigned': {
    v: 1,
    undoneBy: 'roster.assignmentWithdrawn',
    data: fact({ roster: rosterIdSchema, owner: partySchema }),
  },
  'roster.assignmentWithdrawn': { v: 1, undoneBy: 'roster.assigned', data: withReason },
  /** The system is switched off, or nobody has access any more. */
  'roster.ended': { v: 1, undoneBy: 'roster.endWithdrawn', data: withReason },
  'roster.endWithdrawn': { v: 1, undoneBy: 'roster.ended', data: withReason },
} as const satisfies Record<string, EventSpec>;
