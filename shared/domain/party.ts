import { z } from 'zod';
import { unlessMissing } from '../kernel/issues-in-words.ts';
import { wordsSchema } from './fact.ts';
import { officeIdSchema, personIdSchema } from './ids.ts';

/** Who asks or is asked: somebody of the docket, or anyone else by name (a reporter, a committee's staff). */
export const partySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('person'), id: personIdSchema }),
    z.strictObject({ kind: z.literal('office'), id: officeIdSchema }),
    z.strictObject({ kind: z.literal('named'), name: wordsSchema }),
  ],
  {
    error: unlessMissing(
      'must say who, such as {"kind": "person", "id": "a.rivera"} or {"kind": "named", "name": "A reporter"}',
    ),
  },
);
export type Party = z.infer<typeof partySchema>;
