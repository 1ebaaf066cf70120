import { z } from 'zod';
import { evidenceIdSchema } from '../domain/ids.ts';
import type { Finding, QuickFix } from '../letters/preflight/finding.ts';

const fix = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ title: z.string(), kind: z.literal(kind), ...shape });

const quickFixSchema: z.ZodType<QuickFix> = z.discriminatedUnion('kind', [
  fix('replaceText', { from: z.string(), to: z.string() }),
  fix('insertReference', { instead: z.string(), reference: z.string() }),
  fix('addParagraph', { text: z.string() }),
  fix('addComputed', { computed: z.literal('changesSinceLastLetter') }),
  fix('setMarking', {
    marking: z.strictObject({ banner: z.string(), designationIndicator: z.array(z.string()).readonly() }),
  }),
  fix('addEnclosure', { evidence: evidenceIdSchema }),
  fix('removeEnclosure', { evidence: evidenceIdSchema }),
  fix('chooseSignatory', {}),
]);

/** The door for what the preflight finds. */
export const findingSchema: z.ZodType<Finding> = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
  place: z.strictObject({
    words: z.string(),
    block: z.int().nonnegative().exactOptional(),
    source: z.string().exactOptional(),
    enclosure: z.int().positive().exactOptional(),
  }),
  fix: quickFixSchema.exactOptional(),
});
