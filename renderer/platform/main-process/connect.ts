import { z } from 'zod';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { MainProcess, WorkbenchBridge } from './main-process.ts';

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    detail: z.optional(z.record(z.string(), z.unknown())),
  }),
]);

/** Speaks to the main process through the preload's bridge, parsing both ways. A broken answer is a bug and throws. */
export function connectMainProcess(bridge: WorkbenchBridge): MainProcess {
  return {
    async call(contract, payload): Promise<Result<z.infer<typeof contract.value>>> {
      const answer = envelopeSchema.parse(await bridge.call(contract.channel, contract.payload.parse(payload)));
      return answer.ok ? ok(contract.value.parse(answer.value)) : refuse(answer.code, answer.message, answer.detail);
    },
    on: (contract, listener) => bridge.on(contract.channel, (payload) => listener(contract.payload.parse(payload))),
  };
}
