import type { WorkbenchBridge } from '../../../shared/contracts/bridge.ts';
import type { Contract, ParsedPayloadOf, ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { parseEnvelope } from '../../../shared/contracts/envelope.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from './main-process.ts';

/** Speaks to the main process through the preload's bridge, parsing both ways. A broken answer is a bug and throws. */
export function connectMainProcess(bridge: WorkbenchBridge): MainProcess {
  return {
    async call<C extends Contract>(contract: C, request: unknown) {
      const answer = await bridge.invoke(contract.channel, contract.request.parse(request));
      return parseEnvelope(contract.reply, answer) as Result<ParsedReplyOf<C>>;
    },
    on: (broadcast, listener) =>
      bridge.listen(broadcast.channel, (payload) =>
        listener(broadcast.payload.parse(payload) as ParsedPayloadOf<typeof broadcast>),
      ),
  };
}
