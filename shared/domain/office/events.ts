import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { officeIdSchema } from '../ids.ts';

const office = { office: officeIdSchema };

export const officeEvents = {
  'office.added': { v: 1, undoneBy: 'record.withdrawn', data: fact({ ...office, name: wordsSchema }) },
  'office.renamed': { v: 1, undoneBy: 'office.renameWithdrawn', data: fact({ ...office, name: wordsSchema }) },
  'office.renameWithdrawn': { v: 1, undoneBy: 'office.renamed', data: fact({ ...office, reason: wordsSchema }) },
  /** The office is no more; what it held stays its until it is given to another. */
  'office.closed': { v: 1, undoneBy: 'office.reopened', data: fact({ ...office, note: wordsSchema.optional() }) },
  'office.reopened': { v: 1, undoneBy: 'office.closed', data: fact({ ...office, reason: wordsSchema.optional() }) },
} as const satisfies Record<string, EventSpec>;
