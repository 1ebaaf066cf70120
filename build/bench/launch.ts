import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { chooseRuntime } from '../choose-runtime.ts';

/** An app that is measured, on whichever runtime there is. */
export interface MeasuredApp {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

export const pageApp = join(import.meta.dirname, 'page-app');

/** Starts the app in `appDir` and waits for its page to have loaded. */
export async function launch(
  appDir: string,
  userData: string,
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredApp> {
  const { executable, kind } = chooseRuntime();
  const electronApp = await electron.launch({
    executablePath: executable,
    args: [appDir, `--user-data-dir=${userData}`, ...(kind === 'host' ? ['--headless'] : [])],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await electronApp.firstWindow();
  // The first document of a window is not yet the app's.
  await page.waitForURL(/workbench.*\.html$/);
  return { electronApp, page };
}

/** The words that a report must carry: figures of the host are not figures of Electron. */
export function runtimeName(): string {
  const { kind, reason } = chooseRuntime();
  return kind === 'host' ? `development host, headless; not Electron (${reason})` : reason;
}
