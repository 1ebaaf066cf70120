import { z } from 'zod';
import { contract } from './contract.ts';

const officerSchema = z.strictObject({
  /** Stands as the actor of every entry that is recorded in this window. */
  name: z.string().min(1),
  /** False where the officer has never said a name, and this is the login name. */
  isRemembered: z.boolean(),
});

export type Officer = z.output<typeof officerSchema>;

/** As whom the record is kept on this computer. */
export const describeOfficer = contract('officer.describe', z.null(), officerSchema);

/** From now on, also in the docket that is open. Refuses with `officer.nameMissing`. */
export const renameOfficer = contract('officer.rename', z.strictObject({ name: z.string().max(200) }), officerSchema);
