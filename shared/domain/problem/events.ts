import { z } from 'zod';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { problemSubjectSchema } from './subject.ts';

/** A rule's name, as `milestone.pastDue`; the domain knows no rules, so any name of that form may be silenced. */
export const problemCodeSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/, 'must be the code of a problem such as milestone.pastDue');

export const problemEvents = {
  /** The officer knows of it and why it stands: it is no longer counted for this one record. */
  'problem.silenced': {
    v: 1,
    undoneBy: 'problem.voiced',
    data: fact({ code: problemCodeSchema, subject: problemSubjectSchema, reason: wordsSchema }),
  },
  'problem.voiced': {
    v: 1,
    undoneBy: 'problem.silenced',
    data: fact({ code: problemCodeSchema, subject: problemSubjectSchema }),
  },
} as const satisfies Record<string, EventSpec>;
