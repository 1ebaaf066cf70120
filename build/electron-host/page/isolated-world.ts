/** Injected into the isolated world before the preload: what a sandboxed preload may `require('electron')`. */
import { bindingName, type PageEnvironment, type PageMessage, receiverName } from '../wire.ts';
import { createContextBridge } from './context-bridge.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { keepTitleSuffix } from './title-suffix.ts';

type Preload = (
  require: (name: string) => unknown,
  process: unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

/** Called by the injected script with this run's environment and the preload as a function. */
export function startIsolatedWorld(environment: PageEnvironment, preload: Preload): void {
  const send = takeBinding();
  const { ipcRenderer, receive } = createIpcRenderer(environment.token, send);
  Object.assign(globalThis, { [receiverName]: receive });
  reportKeys(send);
  reportBounds(send);
  keepTitleSuffix(environment.titleSuffix);

  const electron = { contextBridge: createContextBridge(environment.token), ipcRenderer };
  const { platform, arch, versions } = environment;
  const module = { exports: {} };
  preload(
    requireOf(electron),
    { type: 'renderer', sandboxed: true, contextIsolated: true, platform, arch, versions, argv: [] },
    module,
    module.exports,
  );
}

function requireOf(electron: object): (name: string) => unknown {
  return (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
}

/** The binding is a global of this world for an instant only; the preload never sees it. */
function takeBinding(): (message: PageMessage) => void {
  const binding: unknown = Reflect.get(globalThis, bindingName);
  Reflect.deleteProperty(globalThis, bindingName);
  if (typeof binding !== 'function') throw new Error('The host has not bound this world.');
  return (message) => {
    binding(JSON.stringify(message));
  };
}

/** Native menus hear keys that the page has not taken for itself: that is known only once every listener of the page has heard them. */
function reportKeys(send: (message: PageMessage) => void): void {
  addEventListener('keydown', (event) => {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
    if (!event.isTrusted || !isShortcut) return;
    const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = event;
    setTimeout(() => {
      if (!event.defaultPrevented) send({ kind: 'key', pressed: { key, ctrl, meta, alt, shift } });
    });
  });
}

function reportBounds(send: (message: PageMessage) => void): void {
  addEventListener('resize', () => {
    send({ kind: 'bounds', bounds: { x: screenX, y: screenY, width: outerWidth, height: outerHeight } });
  });
}
