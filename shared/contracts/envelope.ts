import { z } from 'zod';
import type { Result } from '../kernel/result.ts';

const refusalSchema = z.strictObject({
  ok: z.literal(false),
  code: z.string().min(1),
  message: z.string().min(1),
  detail: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Reads the answer to a call, or its text: `{ ok: true, value }` with the value parsed by the contract's reply schema, or the refusal as it is.
 * Throws ZodError where the answer has neither form: that is a bug of the main process, not something an officer can act upon.
 */
export function parseEnvelope<Reply extends z.ZodType>(reply: Reply, answered: unknown): Result<z.output<Reply>> {
  const answer: unknown = typeof answered === 'string' ? JSON.parse(answered) : answered;
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) {
    const { detail, ...rest } = refusal.data;
    return detail === undefined ? rest : { ...rest, detail };
  }
  const { value } = z.strictObject({ ok: z.literal(true), value: z.unknown() }).parse(answer);
  return { ok: true, value: reply.parse(value) };
}
