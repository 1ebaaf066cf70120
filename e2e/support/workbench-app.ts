import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { chooseRuntime } from '../../build/choose-runtime.ts';
import { root } from '../../build/run-step.ts';

/** The app under test, on whichever runtime; each has a user data folder of its own. */
export interface WorkbenchApp {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
  readonly userDataDir: string;
  /** Quits as an officer does, and waits until the process has ended. */
  quit(): Promise<void>;
}

interface LaunchOptions {
  /** The folder with the app's package.json; the workbench's own if not given. */
  readonly appDir?: string;
  /** Lets the page's requests past the content security policy, to see what stops them then. */
  readonly bypassCSP?: boolean;
  /** What the app finds in its environment besides. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the bundled app and waits for its page: the first document of a window is not yet the workbench. */
export async function launchWorkbench(
  userDataDir: string,
  { appDir = root, bypassCSP = false, env: more = {} }: LaunchOptions = {},
): Promise<WorkbenchApp> {
  const { executable, kind } = chooseRuntime();
  const args = [
    appDir,
    `--user-data-dir=${userDataDir}`,
    ...(kind === 'host' && !process.env.HEADED ? ['--headless'] : []),
  ];
  // What the commands and the app share of this user (device ids, read messages) stays in the test's folder too.
  const env = { ...process.env, ...more, RECORDS_WORKBENCH_HOME: join(userDataDir, 'home') };
  const electronApp = await electron.launch({ executablePath: executable, args, bypassCSP, env });
  try {
    const page = await electronApp.firstWindow();
    await page.waitForURL(/^(app:\/\/workbench|http:\/\/workbench\.localhost)\/index\.html$/);
    return { electronApp, page, userDataDir, quit: () => electronApp.close() };
  } catch (error) {
    await electronApp.close();
    throw error;
  }
}

/** The lines of the app's log, once it has any. */
export function readLog(
  userDataDir: string,
): { readonly level: string; readonly code: string; readonly [key: string]: unknown }[] {
  const file = join(userDataDir, 'logs/workbench.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
