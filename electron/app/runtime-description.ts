import { app } from 'electron';
import type { RuntimeDescription } from '../../shared/contracts/runtime.contract.ts';

/** Which runtime carries the app, as it stands: a report must never call the host Electron. */
export function runtimeDescription(): RuntimeDescription {
  const { versions, platform, argv } = process;
  const hostVersion = versions['electron-host'];
  return {
    kind: hostVersion === undefined ? 'electron' : 'host',
    appVersion: app.getVersion(),
    version: hostVersion ?? versions.electron,
    chromium: versions.chrome,
    node: versions.node,
    platform,
    // Root must run the browser with --no-sandbox; Playwright asks Electron for it as well.
    isOsSandboxed: process.getuid?.() !== 0 && !argv.includes('--no-sandbox'),
  };
}
