import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Protocol } from 'devtools-protocol';
import { loopbackHost } from './app-address.ts';
import { browserSwitches, isRoot } from './browser-switches.ts';
import { CdpConnection } from './cdp-connection.ts';
import { hostSettings, runCookie } from './host-settings.ts';
import { createLoopbackServer, listenOnLoopback, type SchemeHandler } from './loopback-server.ts';

export interface PageTarget {
  readonly targetId: Protocol.Target.TargetID;
  readonly sessionId: Protocol.Target.SessionID;
}
export interface PopupTarget extends PageTarget {
  readonly openerId: Protocol.Target.TargetID;
  readonly url: string;
}
interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** How long a browser may take to close before it is ended, in milliseconds. */
const closeTimeoutMs = 5_000;

/** The one Chromium under the host: started with the first window, ended with the app. */
export class BrowserProcess {
  readonly #server;
  readonly #awaiting: ((target: PageTarget) => void)[] = [];
  #process: ChildProcess | undefined;
  #cdp: CdpConnection | undefined;
  isStopping = false;
  /** Set by the windows: a page that a window of the app opened. */
  onPopup: (popup: PopupTarget) => void = () => undefined;
  /** Set by the windows: the browser ended by itself, or its last window was closed. */
  onEnded: () => void = () => undefined;

  constructor(handlerOf: () => SchemeHandler | undefined) {
    this.#server = createLoopbackServer(handlerOf);
  }

  get cdp(): CdpConnection {
    if (!this.#cdp) throw new Error('The browser is not running yet.');
    return this.#cdp;
  }

  /** Opens a window that waits, before its first document, until `Runtime.runIfWaitingForDebugger`. */
  async openPage(size: WindowSize): Promise<PageTarget> {
    const attached = new Promise<PageTarget>((resolve) => this.#awaiting.push(resolve));
    const isFirst = this.#cdp === undefined;
    if (isFirst) await this.#start(size);
    // With a screen, the first window is the one that the browser starts with.
    if (!isFirst || hostSettings().isHeadless) {
      await this.cdp.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width: size.width,
        height: size.height,
      });
    }
    return attached;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.#server.close();
    this.#server.closeAllConnections();
    const browser = this.#process;
    if (!browser || browser.exitCode !== null) return;
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    const timer = setTimeout(() => browser.kill('SIGKILL'), closeTimeoutMs);
    await this.#cdp?.send('Browser.close').catch(() => undefined);
    await gone;
    clearTimeout(timer);
  }

  async #start(size: WindowSize): Promise<void> {
    const settings = hostSettings();
    const port = await listenOnLoopback(this.#server);
    mkdirSync(settings.userDataDir, { recursive: true });
    const switches = browserSwitches({ ...settings, ...size, port, isRoot });
    // In a process group of its own: Ctrl-C reaches the host, which lets the page settle before it closes the browser.
    const browser = spawn(settings.browser, switches, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.#process = browser;
    this.#cdp = new CdpConnection(browser);
    forwardDebugAddress(browser);
    browser.once('exit', () => {
      if (!this.isStopping) this.onEnded();
    });
    await this.#attach(this.#cdp);
  }

  async #attach(cdp: CdpConnection): Promise<void> {
    cdp.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => this.#onAttached(targetInfo, sessionId));
    const { product } = await cdp.send('Browser.getVersion');
    Object.assign(process.versions, { chrome: product.split('/')[1] ?? product });
    const cookie = {
      name: 'electron-host',
      value: runCookie,
      domain: loopbackHost,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict' as const,
    };
    await cdp.send('Storage.setCookies', { cookies: [cookie] });
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  }

  #onAttached(target: Protocol.Target.TargetInfo, sessionId: Protocol.Target.SessionID): void {
    const { targetId, openerId, url } = target;
    if (target.type === 'page' && openerId) {
      this.onPopup({ targetId, sessionId, openerId, url });
      return;
    }
    const next = target.type === 'page' ? this.#awaiting.shift() : undefined;
    if (next) next({ targetId, sessionId });
    else void this.cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId).catch(() => undefined);
  }
}

/** Playwright waits for this one line of the browser; the rest of its chatter helps nobody. */
function forwardDebugAddress(browser: ChildProcess): void {
  if (!browser.stderr) return;
  createInterface(browser.stderr).on('line', (line) => {
    if (line.startsWith('DevTools listening') || process.env.ELECTRON_HOST_VERBOSE) process.stderr.write(`${line}\n`);
  });
}
