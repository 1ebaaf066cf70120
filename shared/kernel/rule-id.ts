import { z } from 'zod';

/** A rule of the rule table by its id, as `oig.response90`; whether the table has it, only the table knows. */
export const ruleIdSchema = z
  .string()
  .regex(/^[a-zA-Z][\w-]*(\.[\w-]+)+$/, 'must be the id of a rule such as nara.response30');
