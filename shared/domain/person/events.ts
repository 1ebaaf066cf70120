import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { officeIdSchema, personIdSchema } from '../ids.ts';

const person = { person: personIdSchema };
const withReason = fact({ ...person, reason: wordsSchema });

/** A role is a word of the office's own: Chief Records Officer (CRO), ARO, SAORM, audit liaison, ISSO, counsel. */
const role = { ...person, role: wordsSchema };

export const personEvents = {
  'person.added': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      ...person,
      name: wordsSchema,
      title: wordsSchema.optional(),
      office: officeIdSchema.optional(),
      email: wordsSchema.optional(),
    }),
  },
  /** Another office, another title, or both: the post held from this day on, all of it. */
  'person.moved': {
    v: 1,
    undoneBy: 'person.moveWithdrawn',
    data: fact({ ...person, office: officeIdSchema.optional(), title: wordsSchema.optional() }),
  },
  'person.moveWithdrawn': { v: 1, undoneBy: 'person.moved', data: withReason },
  'person.renamed': { v: 1, undoneBy: 'person.renamed', data: fact({ ...person, name: wordsSchema }) },
  'person.emailSet': {
    v: 1,
    undoneBy: 'person.emailSet',
    data: fact({ ...person, email: wordsSchema.nullable() }),
  },
  'person.roleGiven': { v: 1, undoneBy: 'person.roleWithdrawn', data: fact(role) },
  /** Never held: given in error. */
  'person.roleWithdrawn': { v: 1, undoneBy: 'person.roleGiven', data: fact({ ...role, reason: wordsSchema }) },
  'person.roleEnded': { v: 1, undoneBy: 'person.roleEndWithdrawn', data: fact(role) },
  'person.roleEndWithdrawn': { v: 1, undoneBy: 'person.roleEnded', data: fact({ ...role, reason: wordsSchema }) },
  /** The person no longer works here; what they owned stays theirs until it is assigned anew. */
  'person.departed': {
    v: 1,
    undoneBy: 'person.returned',
    data: fact({ ...person, note: wordsSchema.optional() }),
  },
  'person.returned': { v: 1, undoneBy: 'person.departed', data: fact(person) },
} as const satisfies Record<string, EventSpec>;
