import { z } from 'zod';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';

export const docketEvents = {
  /** Always the first entry: binds the folder's identity into the chain. */
  'docket.created': {
    v: 1,
    undoneBy: null,
    data: fact({
      docket: z.string(),
      name: wordsSchema,
      agency: wordsSchema,
      office: wordsSchema,
      timeZone: wordsSchema,
    }),
  },
} as const satisfies Record<string, EventSpec>;
