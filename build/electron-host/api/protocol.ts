import type { SchemeHandler } from '../loopback-server.ts';
import type * as Subset from '../subset.ts';
import { app } from './app.ts';

let appHandler: SchemeHandler | undefined;

/** The host knows one scheme, the app's. */
export const protocol: typeof Subset.protocol = {
  registerSchemesAsPrivileged() {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  },
  handle(scheme, handler) {
    if (scheme !== 'app') throw new Error(`The Electron host serves app: only, not ${scheme}:`);
    appHandler = handler;
  },
};

export function appSchemeHandler(): SchemeHandler | undefined {
  return appHandler;
}
