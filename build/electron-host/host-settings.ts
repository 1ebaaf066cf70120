import { randomBytes } from 'node:crypto';

/** What one run of the host works with. */
export interface HostSettings {
  readonly appDir: string;
  readonly appName: string;
  readonly appVersion: string;
  readonly browser: string;
  readonly userDataDir: string;
  readonly isHeadless: boolean;
  readonly hasDebugPort: boolean;
  readonly argv: readonly string[];
}

/** Secrets of this run: the cookie without which the loopback server answers nothing, and the token of the isolated world. */
export const runCookie = randomBytes(24).toString('hex');
export const runToken = randomBytes(16).toString('hex');

/** The version that the host reports of itself. */
export const hostVersion = '1';

let settings: HostSettings | undefined;

/** Called once by run.ts, before the app's main module is loaded. */
export function applySettings(chosen: HostSettings): void {
  settings = chosen;
}

/** Electron's API is module-level, so the host's settings are as well. */
export function hostSettings(): HostSettings {
  if (!settings) throw new Error('The Electron host was loaded without run.ts.');
  return settings;
}
