/** Lists that cross only where they changed: as `RowsSince` of shared/kernel/row-revisions.ts, whose `changed` bears the name of the rows. */
import { z } from 'zod';

/** The revision that the window knows; left out, it is told all. */
export const sinceSchema = z.int().nonnegative().optional();

export const sinceShape = {
  /** To ask with the next time; 0 where the next answer will be whole again. */
  revision: z.int().nonnegative(),
  /** Whether the rows are all there is; else they come in place of those with the same keys, or beside them. */
  isWhole: z.boolean(),
  /** Keys of rows that are no longer there. */
  gone: z.array(z.string()).readonly(),
};
