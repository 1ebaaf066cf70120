import { z } from 'zod';
import { unlessMissing } from '../kernel/issues-in-words.ts';

/** An amount of US dollars; a command line gives it as text. */
export const dollarsSchema = z.union(
  [
    z.number().nonnegative(),
    z
      .string()
      .regex(/^\d+(\.\d\d?)?$/)
      .transform(Number),
  ],
  {
    error: unlessMissing('must be an amount of US dollars such as 1600000 or 1600000.50'),
  },
);
