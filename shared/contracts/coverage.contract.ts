import { z } from 'zod';
import { caseIdSchema, elementIdSchema } from '../domain/ids.ts';
import { elementSourceSchema, elementStateSchema } from '../domain/nara-case/element-events.ts';
import { contract } from './contract.ts';

const coverageSchema = z.strictObject({
  case: caseIdSchema,
  elements: z
    .array(
      z.strictObject({
        id: elementIdSchema,
        text: z.string(),
        source: elementSourceSchema,
        state: elementStateSchema,
        /** Pieces of evidence linked to it. */
        evidence: z.int().nonnegative(),
      }),
    )
    .readonly(),
});
export type CaseCoverage = z.output<typeof coverageSchema>;

/** How far the demands on each open case are met today, as `demandCoverage` of shared/figures. Refuses with `docket.noneOpen`. */
export const readCoverage = contract('docket.readCoverage', z.null(), z.array(coverageSchema).readonly());
