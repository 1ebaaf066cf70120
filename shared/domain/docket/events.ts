import { z } from 'zod';
import { instantSchema } from '../../kernel/instant.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { logHeadSchema } from '../log-head.ts';

export const restorationSchema = z.strictObject({
  /** The backup that the docket came from: when it was made, and how far its journal reaches. */
  backup: z.strictObject({ madeAt: instantSchema, heads: z.array(logHeadSchema).readonly() }),
  /** Where logs ended that the computer had seen further than the backup reaches; empty where nothing more is known to have been recorded. */
  lost: z.array(logHeadSchema).readonly(),
});

export const lossSchema = z.strictObject({
  /** Where the logs ended that were cut or replaced. */
  lost: z.array(logHeadSchema).min(1).readonly(),
  reason: wordsSchema,
});

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
  /** The docket was put back from a backup; entries recorded after it was made are gone. */
  'docket.restored': { v: 1, undoneBy: null, data: fact(restorationSchema.shape) },
  /** An officer says why entries that this computer had seen are no longer in the journal. */
  'docket.lossAcknowledged': { v: 1, undoneBy: null, data: fact(lossSchema.shape) },
} as const satisfies Record<string, EventSpec>;
