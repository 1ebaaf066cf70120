import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { pilotIdSchema, subjectSchema } from '../ids.ts';

/** A trial of a system that may not outlast a day, and whose authorization should be on file before it starts. */
export const pilotEvents = {
  'pilot.started': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      pilot: pilotIdSchema,
      title: wordsSchema,
      system: wordsSchema,
      notToExceed: localDateSchema,
      /** The paper that allows it, such as an authority to test; left out where none was filed. */
      authorisation: wordsSchema.optional(),
      about: subjectSchema.optional(),
    }),
  },
  'pilot.authorised': {
    v: 1,
    undoneBy: 'pilot.authorisationWithdrawn',
    data: fact({ pilot: pilotIdSchema, authorisation: wordsSchema }),
  },
  'pilot.authorisationWithdrawn': {
    v: 1,
    undoneBy: 'pilot.authorised',
    data: fact({ pilot: pilotIdSchema, reason: wordsSchema }),
  },
  'pilot.paused': {
    v: 1,
    undoneBy: 'pilot.resumed',
    data: fact({ pilot: pilotIdSchema, reason: wordsSchema }),
  },
  'pilot.resumed': { v: 1, undoneBy: 'pilot.paused', data: fact({ pilot: pilotIdSchema }) },
  'pilot.extended': {
    v: 1,
    undoneBy: 'pilot.extensionWithdrawn',
    data: fact({
      pilot: pilotIdSchema,
      from: localDateSchema,
      to: localDateSchema,
      reason: wordsSchema,
      approver: wordsSchema,
    }),
  },
  'pilot.extensionWithdrawn': {
    v: 1,
    undoneBy: 'pilot.extended',
    data: fact({ pilot: pilotIdSchema, reason: wordsSchema }),
  },
  'pilot.ended': { v: 1, undoneBy: 'pilot.endWithdrawn', data: fact({ pilot: pilotIdSchema, result: wordsSchema }) },
  'pilot.endWithdrawn': {
    v: 1,
    undoneBy: 'pilot.ended',
    data: fact({ pilot: pilotIdSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;
