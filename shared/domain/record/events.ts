import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { subjectSchema } from '../ids.ts';

export const recordEvents = {
  /** Entered in error: the record never was. Effective on the day that its entry claimed, so that no view of any day shows it. */
  'record.withdrawn': { v: 1, undoneBy: null, data: fact({ subject: subjectSchema, reason: wordsSchema }) },
} as const satisfies Record<string, EventSpec>;
