import type { z } from 'zod';
import type { BroadcastChannel, CallChannel } from './channels.ts';

/** One call from a window to the main process. Both sides parse; the answer travels as a `Result` of the reply. */
export interface Contract<Request extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> {
  readonly channel: CallChannel;
  readonly request: Request;
  readonly reply: Reply;
  /** Whether replies hold bytes, for which JSON has no word: they cross as objects, all others as text. */
  readonly hasBytes: boolean;
}

/** One message from the main process to every window. */
export interface Broadcast<Payload extends z.ZodType = z.ZodType> {
  readonly channel: BroadcastChannel;
  readonly payload: Payload;
}

/** What a caller writes, before the schema has branded or filled in anything. */
export type RequestOf<C extends Contract> = z.input<C['request']>;
/** What a caller receives, after parsing. */
export type ParsedReplyOf<C extends Contract> = z.output<C['reply']>;
/** What a window receives, after parsing. */
export type ParsedPayloadOf<B extends Broadcast> = z.output<B['payload']>;

/** Declares a call. @example contract('job.cancel', z.strictObject({ job: jobIdSchema }), z.null()) */
export function contract<Request extends z.ZodType, Reply extends z.ZodType>(
  channel: CallChannel,
  request: Request,
  reply: Reply,
  { hasBytes = false } = {},
): Contract<Request, Reply> {
  return Object.freeze({ channel, request, reply, hasBytes });
}

/** Declares a broadcast. @example broadcast('menu.commandChosen', z.strictObject({ command: z.string() })) */
export function broadcast<Payload extends z.ZodType>(channel: BroadcastChannel, payload: Payload): Broadcast<Payload> {
  return Object.freeze({ channel, payload });
}
