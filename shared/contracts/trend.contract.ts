import { z } from 'zod';
import { localDateSchema } from '../kernel/local-date.ts';
import { contract } from './contract.ts';

const count = z.int().nonnegative();

const pointSchema = z.strictObject({
  /** The fiscal quarter. */
  year: z.int(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Its last day, or today while it runs. */
  on: localDateSchema,
  open: z.strictObject({ openUnresolved: count, openResolved: count, openPartiallyAddressed: count }),
});
export type TrendPoint = z.output<typeof pointSchema>;

/**
 * Open recommendations at the ends of the last fiscal quarters, the oldest first and the running one last, as the record knows today what
 * was true then. Refuses with `docket.noneOpen`.
 */
export const readTrend = contract(
  'docket.readTrend',
  z.strictObject({ quarters: z.int().min(1).max(20) }),
  z.array(pointSchema).readonly(),
);
