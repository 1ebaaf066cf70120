import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { officeIdSchema } from '../ids.ts';

export const officeEvents = {
  'office.added': { v: 1, undoneBy: 'record.withdrawn', data: fact({ office: officeIdSchema, name: wordsSchema }) },
} as const satisfies Record<string, EventSpec>;
