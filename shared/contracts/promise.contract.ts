import { z } from 'zod';
import { authoritySchema } from '../domain/authority.ts';
import { letterIdSchema, promiseIdSchema, subjectSchema } from '../domain/ids.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { contract } from './contract.ts';

/** As `PromiseRow` of shared/obligations. */
const promiseSchema = z.strictObject({
  id: promiseIdSchema,
  to: authoritySchema,
  letter: letterIdSchema,
  letterTitle: z.string(),
  toldOn: localDateSchema,
  about: subjectSchema,
  text: z.string(),
  told: localDateSchema,
  now: localDateSchema.optional(),
  fulfilledOn: localDateSchema.optional(),
  outcome: z.enum(['kept', 'slipped', 'open']),
  daysSlipped: z.int().nonnegative(),
  why: z.string().optional(),
  approvedBy: z.string().optional(),
  changeToldIn: letterIdSchema.optional(),
  contradiction: z.string().optional(),
});

/** Every date that NARA, OIG or GAO was told, as of a day (today where none is given). Refuses with `docket.noneOpen`. */
export const readPromises = contract(
  'promise.read',
  z.strictObject({ asOf: localDateSchema.optional(), knownOn: localDateSchema.optional() }),
  z.strictObject({ asOf: localDateSchema, promises: z.array(promiseSchema).readonly() }),
);
