import {
  bridgeEvents,
  type CallDetail,
  type ExposeDetail,
  type ReturnDetail,
  type SettleDetail,
} from './bridge-events.ts';
import { type AnyFunction, FunctionTable, withFunctions, withMarks } from './bridge-values.ts';

/** The isolated world's half of contextBridge. */
export function createContextBridge(token: string) {
  const events = bridgeEvents(token);
  const exposed = new FunctionTable();
  const callbacks = new Map<number, AnyFunction>();
  const keys = new Set<string>();
  let nextPromise = 1;

  // The same function of the page must stay the same function here, or listeners could not be removed.
  function callbackOf(fn: number): AnyFunction {
    const known = callbacks.get(fn);
    if (known) return known;
    const callback = (...args: unknown[]) =>
      events.emit('callback', { fn, args: args.map((argument) => withMarks(argument, exposed)) } satisfies CallDetail);
    callbacks.set(fn, callback);
    return callback;
  }

  function settleLater(result: Promise<unknown>): ReturnDetail {
    const promise = nextPromise++;
    const settle = (detail: SettleDetail) => events.emit('settle', detail);
    result.then(
      (value) => settle({ promise, value: withMarks(value, exposed) }),
      (error: unknown) => settle({ promise, error }),
    );
    return { promise };
  }

  function run({ fn, args }: CallDetail): ReturnDetail {
    try {
      const result: unknown = exposed.get(fn)?.(...args.map((argument) => withFunctions(argument, callbackOf)));
      return result instanceof Promise ? settleLater(result) : { value: withMarks(result, exposed) };
    } catch (error) {
      return { error };
    }
  }

  events.on<CallDetail>('call', (detail) => events.emit('return', run(detail)));

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      if (keys.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      keys.add(key);
      events.emit('expose', { key, api: withMarks(api, exposed) } satisfies ExposeDetail);
    },
  };
}
