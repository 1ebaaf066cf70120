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

/** A part of an address after the @, as `cbp.dhs.gov`; its subdomains count as well. */
const mailDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, 'must not be longer than 253 characters')
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/, 'must be a mail domain such as cbp.dhs.gov');

/** None: it is not said whose mail is the agency's, and nothing is said of accounts. */
export const mailDomainsSchema = z
  .array(mailDomainSchema)
  .max(100)
  .transform((domains) => [...new Set(domains)].sort())
  .readonly();

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
  /** Whose mail is the agency's own; all its domains anew. */
  'docket.mailDomainsSet': {
    v: 1,
    undoneBy: 'docket.mailDomainsSet',
    data: fact({ domains: mailDomainsSchema }),
  },
  /** The docket was put back from a backup; entries recorded after it was made are gone. */
  'docket.restored': { v: 1, undoneBy: null, data: fact(restorationSchema.shape) },
  /** An officer says why entries that this computer had seen are no longer in the journal. */
  'docket.lossAcknowledged': { v: 1, undoneBy: null, data: fact(lossSchema.shape) },
} as const satisfies Record<string, EventSpec>;
