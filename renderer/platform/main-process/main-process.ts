import type {
  Broadcast,
  Contract,
  ParsedPayloadOf,
  ParsedReplyOf,
  RequestOf,
} from '../../../shared/contracts/contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Dispose } from '../disposable.ts';

/** The main process as the rest of the renderer sees it: contracts in, results out. */
export interface MainProcess {
  call<C extends Contract>(contract: C, request: RequestOf<C>): Promise<Result<ParsedReplyOf<C>>>;
  on<B extends Broadcast>(broadcast: B, listener: (payload: ParsedPayloadOf<B>) => void): Dispose;
}
