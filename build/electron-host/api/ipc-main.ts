import type * as Subset from '../subset.ts';

type Handler = Parameters<Subset.IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

export const ipcMain: Subset.IpcMain = {
  handle(channel, listener) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
  removeHandler(channel) {
    handlers.delete(channel);
  },
};

/** Runs the handler of a channel. Rejects with the words that Electron uses. */
export async function invokeHandler(
  channel: string,
  event: Subset.IpcMainInvokeEvent,
  args: unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new Error(`Error invoking remote method '${channel}': ${reason}`);
  }
}
