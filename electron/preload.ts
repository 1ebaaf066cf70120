/** Runs inside the window's sandbox, before the page: the bridge, and nothing else. Parsing is done on both its sides. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeKey, type WorkbenchBridge } from '../shared/contracts/bridge.ts';
import { broadcastChannels, callChannels } from '../shared/contracts/channels.ts';

const calls: ReadonlySet<string> = new Set(callChannels);
const broadcasts: ReadonlySet<string> = new Set(broadcastChannels);

const bridge: WorkbenchBridge = {
  invoke(channel, request) {
    if (!calls.has(channel)) return Promise.reject(new Error(`not a channel of the workbench: ${channel}`));
    return ipcRenderer.invoke(channel, request);
  },
  listen(channel, listener) {
    if (!broadcasts.has(channel)) throw new Error(`not a channel of the workbench: ${channel}`);
    // The event never reaches the page: it would hand over ipcRenderer itself.
    const onBroadcast = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, onBroadcast);
    return () => {
      ipcRenderer.off(channel, onBroadcast);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeKey, bridge);
