import { z } from 'zod';
import { contract } from './contract.ts';

/** What the app runs on. `host` is the development runtime over an installed browser; it is never part of a release. */
const runtimeSchema = z.strictObject({
  kind: z.enum(['electron', 'host']),
  appVersion: z.string(),
  /** Electron's version, or the host's own. */
  version: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  /** False as root on Linux, where the browser runs with --no-sandbox. */
  isOsSandboxed: z.boolean(),
});

export type RuntimeDescription = z.output<typeof runtimeSchema>;

/** Asks which runtime and versions carry this window, for the status bar and for reports. */
export const describeRuntime = contract('runtime.describe', z.null(), runtimeSchema);
