/** What a problem rule looks for where no clock of law does: its days and counts, and the source that asks for it. Data, as every window is. */
import { z } from 'zod';
import { cited, wordsSchema } from './cited.ts';
import type { FromDocket } from './rule.ts';

export const checkSchema = z.strictObject({
  /** The code of the problem, as `milestone.dueSoon`. */
  id: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/, 'must be the code of a problem such as milestone.dueSoon'),
  /** Calendar days: of notice before something, or of patience after it. */
  days: z.int().min(0, 'must not be negative').max(3_660, 'must not be above 3660').optional(),
  /** How often before it is told. */
  times: z.int().min(1, 'must be at least 1').max(1_000, 'must not be above 1000').optional(),
  /** Absent where no source asks for it: the workbench's own check. */
  source: cited({}).optional(),
  note: wordsSchema.optional(),
});
export type Check = z.infer<typeof checkSchema> & FromDocket;

/** The check of a problem. Throws where the table has none, which is a fault of the built-in table. */
export function checkOf({ checks }: { readonly checks: readonly Check[] }, code: string): Check {
  const check = checks.find(({ id }) => id === code);
  if (!check) throw new Error(`the rule table has no check ${code}`);
  return check;
}

/** A docket's own check replaces what it names of the built-in one, and leaves the rest of it. */
export function withOwnChecks(builtIn: readonly Check[], own: readonly Check[] = []): readonly Check[] {
  return builtIn.map((check) => {
    const mine = own.find(({ id }) => id === check.id);
    return mine ? { ...check, ...mine, isOfDocket: true } : check;
  });
}
