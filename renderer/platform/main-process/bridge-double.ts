import type { WorkbenchBridge } from '../../../shared/contracts/bridge.ts';

/** Stands for the preload in tests and in the gallery: answers from a table and broadcasts on request. */
export interface BridgeDouble extends WorkbenchBridge {
  readonly calls: readonly { readonly channel: string; readonly request: unknown }[];
  broadcast(channel: string, payload: unknown): void;
}

export function createBridgeDouble(
  answers: Readonly<Record<string, (request: unknown) => unknown>> = {},
): BridgeDouble {
  const calls: { channel: string; request: unknown }[] = [];
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const listenersOf = (channel: string) => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  return {
    calls,
    async invoke(channel, request) {
      calls.push({ channel, request });
      const answer = answers[channel];
      if (answer === undefined)
        return JSON.stringify({ ok: false, code: 'noSuchChannel', message: `Nothing answers ${channel} here.` });
      return JSON.stringify(await answer(request));
    },
    listen(channel, listener) {
      listenersOf(channel).add(listener);
      return () => void listenersOf(channel).delete(listener);
    },
    broadcast(channel, payload) {
      for (const listener of listenersOf(channel)) listener(structuredClone(payload));
    },
  };
}
