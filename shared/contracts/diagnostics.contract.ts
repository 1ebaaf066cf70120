import { z } from 'zod';
import { broadcast, contract } from './contract.ts';

const place = { source: z.string().max(300).optional(), line: z.int().nonnegative().optional() };

const reportSchema = z.discriminatedUnion('kind', [
  /** A bug: an error or a rejected promise that nothing in the page caught. */
  z.strictObject({
    kind: z.literal('uncaught'),
    name: z.string().max(100),
    message: z.string().max(2_000),
    stack: z.string().max(8_000).optional(),
  }),
  /** The content security policy refused something. `blocked` is an address or a word such as `inline`. */
  z.strictObject({
    kind: z.literal('policyViolation'),
    directive: z.string().max(100),
    blocked: z.string().max(300),
    ...place,
  }),
]);

export type DiagnosticReport = z.output<typeof reportSchema>;

/** Puts a finding of the page into the one log, where it is redacted like everything else. */
export const reportDiagnostic = contract('diagnostics.report', reportSchema, z.null());

/** The main process met a bug; the incident number finds it in the log. */
export const mainProcessFailed = broadcast('diagnostics.failed', z.strictObject({ incident: z.string() }));
