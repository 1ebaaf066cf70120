import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { officeIdSchema, personIdSchema } from '../ids.ts';

export const personEvents = {
  'person.added': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      person: personIdSchema,
      name: wordsSchema,
      title: wordsSchema.optional(),
      office: officeIdSchema.optional(),
      email: wordsSchema.optional(),
    }),
  },
  /** The person no longer works here; what they owned stays theirs until it is assigned anew. */
  'person.departed': {
    v: 1,
    undoneBy: 'person.returned',
    data: fact({ person: personIdSchema, note: wordsSchema.optional() }),
  },
  'person.returned': { v: 1, undoneBy: 'person.departed', data: fact({ person: personIdSchema }) },
} as const satisfies Record<string, EventSpec>;
