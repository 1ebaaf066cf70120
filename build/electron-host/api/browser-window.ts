import { EventEmitter } from 'node:events';
import type { Protocol } from 'devtools-protocol';
import { browser } from '../browser.ts';
import { preventableEvent } from '../events.ts';
import type * as Subset from '../subset.ts';
import { app } from './app.ts';
import { announce, HostWebContents } from './web-contents.ts';

type BrowserWindowEvents = {
  close: [event: ReturnType<typeof preventableEvent>];
  closed: [];
  'ready-to-show': [];
  focus: [];
  resize: [];
  maximize: [];
  unmaximize: [];
};

const windows = new Map<number, BrowserWindow>();
let nextId = 1;

/** Only what Electron makes safe by default: sandboxed, isolated, without Node. */
function refuseUnsafe({
  sandbox,
  contextIsolation,
  nodeIntegration,
  webSecurity,
}: Subset.BrowserWindowConstructorOptions['webPreferences'] & object): void {
  if (sandbox === false || contextIsolation === false || nodeIntegration || webSecurity === false) {
    throw new Error('The Electron host opens sandboxed, isolated windows only.');
  }
}

export class BrowserWindow extends EventEmitter<BrowserWindowEvents> {
  readonly id = nextId++;
  readonly webContents: HostWebContents;
  readonly #attached: Promise<void>;
  #bounds: Electron.Rectangle;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: Subset.BrowserWindowConstructorOptions = {}) {
    super();
    refuseUnsafe(options.webPreferences ?? {});
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new HostWebContents(this);
    windows.set(this.id, this);
    announce(this.webContents);
    this.#attached = this.#open(options);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  static getAllWindows = (): BrowserWindow[] => [...windows.values()];
  static getFocusedWindow = (): BrowserWindow | null => [...windows.values()].at(-1) ?? null;
  static fromId = (id: number): BrowserWindow | null => windows.get(id) ?? null;
  static fromWebContents = (contents: Subset.WebContents): BrowserWindow | null => windows.get(contents.id) ?? null;

  isDestroyed = () => this.#isDestroyed;
  isVisible = () => !this.#isDestroyed;
  isMinimized = () => false;
  isMaximized = () => this.#isMaximized;
  getNormalBounds = (): Electron.Rectangle => ({ ...this.#bounds });
  /** A browser's window is visible from the start. */
  show = () => undefined;
  restore = () => undefined;

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    await this.webContents.load(url);
  }

  focus(): void {
    void this.webContents.command('Page.bringToFront').catch(() => undefined);
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
    void this.#attached.then(() => this.#setBounds({ windowState: 'maximized' }));
  }

  /** What the page tells of its window. */
  onBounds(bounds: Electron.Rectangle): void {
    if (this.#isMaximized) return;
    this.#bounds = { ...bounds };
    this.emit('resize');
  }

  /** False where a listener refused. */
  close(): boolean {
    if (this.#isDestroyed) return true;
    const event = preventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    const { targetId } = this.webContents;
    this.forget();
    if (targetId && !browser.isStopping)
      void browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }

  /** The page is gone, whoever closed it. */
  forget(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this.id);
    this.webContents.markDestroyed();
    this.emit('closed');
    if (windows.size > 0 || app.emit('window-all-closed')) return;
    app.quit();
  }

  async #open({ x, y, webPreferences }: Subset.BrowserWindowConstructorOptions): Promise<void> {
    const target = await browser.openPage(this.#bounds);
    browser.cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === target.sessionId) this.forget();
    });
    await this.webContents.attach(target, webPreferences?.preload);
    const place = x === undefined || y === undefined ? {} : { left: x, top: y };
    await this.#setBounds({ ...place, width: this.#bounds.width, height: this.#bounds.height });
  }

  async #setBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    const { targetId } = this.webContents;
    if (targetId === undefined) return;
    const { windowId } = await browser.cdp.send('Browser.getWindowForTarget', { targetId });
    await browser.cdp.send('Browser.setWindowBounds', { windowId, bounds });
  }
}

/** What Playwright asks of Electron to find the window of a page. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string): HostWebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
  getAllWebContents: (): HostWebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
};

browser.onPopup = (popup) => {
  const opener = webContents.fromDevToolsTargetId(popup.openerId);
  if (opener) void opener.refusePopup(popup);
  else void browser.cdp.send('Target.closeTarget', { targetId: popup.targetId }).catch(() => undefined);
};
browser.onEnded = () => {
  for (const window of BrowserWindow.getAllWindows()) window.forget();
};
