import type { z } from 'zod';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Dispose } from '../disposable.ts';

/** What the preload exposes as `window.workbench`. Nothing it hands over is trusted before a contract has parsed it. */
export interface WorkbenchBridge {
  call(channel: string, payload: unknown): Promise<unknown>;
  on(channel: string, listener: (payload: unknown) => void): () => void;
}

/** One question to the main process. The contracts themselves are in shared/contracts; this is the shape they need. */
export interface CallContract<Payload, Value> {
  readonly channel: string;
  readonly payload: z.ZodType<Payload>;
  readonly value: z.ZodType<Value>;
}

/** One thing the main process tells every window. */
export interface BroadcastContract<Payload> {
  readonly channel: string;
  readonly payload: z.ZodType<Payload>;
}

export interface MainProcess {
  call<Payload, Value>(contract: CallContract<Payload, Value>, payload: Payload): Promise<Result<Value>>;
  on<Payload>(contract: BroadcastContract<Payload>, listener: (payload: Payload) => void): Dispose;
}
