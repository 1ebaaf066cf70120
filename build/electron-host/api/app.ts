import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { preventableEvent } from '../events.ts';
import { hostSettings } from '../host-settings.ts';
import { type Claim, claimInstance } from '../single-instance.ts';
import type * as Subset from '../subset.ts';

type AppEvents = {
  ready: [event: unknown];
  activate: [event: unknown];
  'window-all-closed': [];
  'before-quit': [event: ReturnType<typeof preventableEvent>];
  'will-quit': [event: ReturnType<typeof preventableEvent>];
  'second-instance': [event: unknown, argv: string[], workingDirectory: string];
  'web-contents-created': [event: unknown, contents: Subset.WebContents];
};

/** How quitting reaches windows and browser, which are above this module. */
interface Surroundings {
  /** Closes the windows; false where one refused. */
  closeWindows(): boolean;
  stopBrowser(): Promise<void>;
}

class HostApp extends EventEmitter<AppEvents> {
  readonly isPackaged = false;
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((resolve) => this.once('ready', () => resolve()));
  #surroundings: Surroundings | undefined;
  #isReady = false;
  #isEnding = false;
  #claim: Claim | undefined;

  getName = () => hostSettings().appName;
  getVersion = () => hostSettings().appVersion;
  getAppPath = () => hostSettings().appDir;
  isReady = () => this.#isReady;
  whenReady = () => this.#ready;
  setAppUserModelId = () => undefined;

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? defaultPath(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#claim ??= claimInstance(this.getPath('userData'), hostSettings().argv, (argv, folder) => {
      this.emit('second-instance', {}, argv, folder);
    });
    return this.#claim.isHeld;
  }

  releaseSingleInstanceLock(): void {
    if (this.#claim?.isHeld) this.#claim.release();
    this.#claim = undefined;
  }

  /** before-quit, then the windows, then will-quit: any of them may stop it, as in Electron. */
  quit(): void {
    if (this.#isEnding) return;
    const beforeQuit = preventableEvent();
    this.emit('before-quit', beforeQuit);
    if (beforeQuit.defaultPrevented || this.#surroundings?.closeWindows() === false) return;
    const willQuit = preventableEvent();
    this.emit('will-quit', willQuit);
    if (!willQuit.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    await this.#surroundings?.stopBrowser();
    if (this.#claim?.isHeld === false) await this.#claim.told;
    this.releaseSingleInstanceLock();
    process.exit(code);
  }

  /** Called by run.ts once the app's main module has run. */
  becomeReady(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
    this.#isReady = true;
    this.emit('ready', {});
  }
}

function defaultPath(name: string): string | undefined {
  const { userDataDir } = hostSettings();
  const paths: Readonly<Record<string, string>> = {
    userData: userDataDir,
    sessionData: userDataDir,
    appData: dirname(userDataDir),
    logs: join(userDataDir, 'logs'),
    temp: tmpdir(),
    home: homedir(),
    documents: join(homedir(), 'Documents'),
    downloads: join(homedir(), 'Downloads'),
    desktop: join(homedir(), 'Desktop'),
  };
  return paths[name];
}

export const app = new HostApp();
