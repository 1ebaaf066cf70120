/** Injected into the page's own world at document start: builds what contextBridge exposed. Knows nothing of the transport. */
import {
  bridgeEvents,
  type CallDetail,
  type ExposeDetail,
  type ReturnDetail,
  type SettleDetail,
} from './bridge-events.ts';
import { deepFreeze, FunctionTable, withFunctions, withMarks } from './bridge-values.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Called by the injected script with this document's token. */
export function startMainWorld(token: string): void {
  const events = bridgeEvents(token);
  const callbacks = new FunctionTable();
  const pending = new Map<number, Pending>();
  let returned: ReturnDetail | undefined;

  const functionOf =
    (fn: number) =>
    (...args: unknown[]) =>
      call(fn, args);
  const received = (value: unknown): unknown => withFunctions(value, functionOf);

  function call(fn: number, args: unknown[]): unknown {
    const detail: CallDetail = { fn, args: args.map((argument) => withMarks(argument, callbacks)) };
    // CustomEvent would hand over null for what it cannot clone; Electron throws.
    structuredClone(detail);
    returned = undefined;
    // The listener in the isolated world runs, and answers by 'return', before emit comes back.
    events.emit('call', detail);
    return settleNow(returned);
  }

  function settleNow(detail: ReturnDetail | undefined): unknown {
    if (!detail) throw new Error('The context bridge of this page is gone.');
    if ('error' in detail) throw detail.error;
    if ('promise' in detail) return new Promise((resolve, reject) => pending.set(detail.promise, { resolve, reject }));
    return received(detail.value);
  }

  events.on<ReturnDetail>('return', (detail) => {
    returned = detail;
  });
  events.on<SettleDetail>('settle', (detail) => {
    const waiting = pending.get(detail.promise);
    pending.delete(detail.promise);
    if ('error' in detail) waiting?.reject(detail.error);
    else waiting?.resolve(received(detail.value));
  });
  events.on<CallDetail>('callback', ({ fn, args }) => {
    callbacks.get(fn)?.(...args.map(received));
  });
  events.on<ExposeDetail>('expose', ({ key, api }) => {
    Object.defineProperty(window, key, {
      value: deepFreeze(received(api)),
      writable: false,
      configurable: false,
      enumerable: true,
    });
  });
}
