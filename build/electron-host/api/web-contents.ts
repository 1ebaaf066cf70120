import { EventEmitter } from 'node:events';
import type { Protocol } from 'devtools-protocol';
import { loopbackHost, toApp, toLoopback } from '../app-address.ts';
import { browser } from '../browser.ts';
import type { PageTarget, PopupTarget } from '../browser-process.ts';
import type { CommandName, Reply } from '../cdp-connection.ts';
import { preventableEvent } from '../events.ts';
import { PageMessages } from '../page-messages.ts';
import { isolatedWorldScript, mainWorldScript } from '../page-scripts.ts';
import type * as Subset from '../subset.ts';
import {
  bindingName,
  type HostMessage,
  isolatedWorldName,
  type PageMessage,
  receiverName,
  type WindowBounds,
} from '../wire.ts';
import { app } from './app.ts';
import { invokeHandler } from './ipc-main.ts';
import { pressMenuKey } from './menu.ts';
import { mediaFeatures, nativeTheme } from './native-theme.ts';
import { isPermitted, mayRequest } from './session.ts';

type WebContentsEvents = {
  'will-navigate': [event: ReturnType<typeof preventableEvent>, url: string];
  'will-attach-webview': [event: ReturnType<typeof preventableEvent>];
  'did-finish-load': [];
  'dom-ready': [event: unknown];
  'render-process-gone': [event: unknown, details: { reason: string; exitCode: number }];
  destroyed: [];
};
type OpenHandler = Parameters<Subset.WebContents['setWindowOpenHandler']>[0];
type ParametersOf<C extends CommandName> = Parameters<typeof browser.cdp.send<C>>[1];

/** Chromium's names of the permissions that a page could ask for, with Electron's. */
const permissions: readonly (readonly [chromium: string, electron: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
];

/** The window around a page. */
interface OwnerWindow {
  readonly id: number;
  close(): unknown;
  onBounds(bounds: WindowBounds): void;
}

/** One page of the browser, as Electron's webContents. */
export class HostWebContents extends EventEmitter<WebContentsEvents> {
  readonly id: number;
  readonly #window: OwnerWindow;
  readonly #messages = new PageMessages({
    onInvoke: (channel, args) => invokeHandler(channel, { sender: this, senderFrame: this.mainFrame }, args),
    onKey: pressMenuKey,
    onBounds: (bounds) => this.#window.onBounds(bounds),
    push: (message) => this.#push(message),
  });
  #target: PageTarget | undefined;
  /** The isolated world of the document that is shown now. */
  #world: Protocol.Runtime.ExecutionContextId | undefined;
  /** Events sent before the document has its isolated world. */
  #early: HostMessage[] = [];
  #url = '';
  /** The address that the app itself asked for: not a navigation by the page. */
  #appLoading = '';
  #popupUrls: string[] = [];
  #openHandler: OpenHandler | undefined;
  #isDestroyed = false;

  constructor(owner: OwnerWindow) {
    super();
    this.id = owner.id;
    this.#window = owner;
  }

  get targetId(): string | undefined {
    return this.#target?.targetId;
  }
  get mainFrame(): { readonly url: string } {
    return { url: this.#url };
  }
  getURL = () => this.#url;
  isDestroyed = () => this.#isDestroyed;
  close = () => void this.#window.close();

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  reload(): void {
    void this.command('Page.reload');
  }

  send(channel: string, ...args: unknown[]): void {
    this.#messages.sendEvent(channel, args);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Sends a DevTools command to this page. */
  command<C extends CommandName>(name: C, params?: ParametersOf<C>): Promise<Reply<C>> {
    return browser.cdp.send(name, params, this.#target?.sessionId);
  }

  async load(url: string): Promise<void> {
    this.#appLoading = toLoopback(url);
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await this.command('Page.navigate', { url: this.#appLoading });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await finished;
  }

  /** Takes hold of a page before its first document, and lets it run. */
  async attach(target: PageTarget, preloadPath: string | undefined): Promise<void> {
    this.#target = target;
    this.#hear(target.sessionId);
    // One batch without waiting: the pipe keeps the order, and every script is in place before the page runs.
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorldName }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
      this.command('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldScript(preloadPath),
        worldName: isolatedWorldName,
      }),
      this.command('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      this.#followTheme(),
      ...this.#applyPermissions(),
      this.command('Runtime.runIfWaitingForDebugger'),
    ]);
    nativeTheme.on('updated', this.#followTheme);
  }

  /** The page tried to open a window: ask the app, which always refuses, and close it. */
  async refusePopup(popup: PopupTarget): Promise<void> {
    // A popup must run before Page.windowOpen tells of the address that was asked for.
    await browser.cdp.send('Runtime.runIfWaitingForDebugger', undefined, popup.sessionId).catch(() => undefined);
    const url = this.#popupUrls.shift() ?? popup.url;
    this.#openHandler?.({ url: toApp(url) });
    await browser.cdp.send('Target.closeTarget', { targetId: popup.targetId }).catch(() => undefined);
  }

  markDestroyed(): void {
    this.#isDestroyed = true;
    nativeTheme.off('updated', this.#followTheme);
    this.emit('destroyed');
  }

  #hear(session: Protocol.Target.SessionID): void {
    const { cdp } = browser;
    cdp.on('Runtime.bindingCalled', (call) => this.#onBinding(call), session);
    cdp.on('Runtime.executionContextCreated', ({ context }) => this.#onWorld(context), session);
    cdp.on(
      'Runtime.executionContextDestroyed',
      ({ executionContextId }) => this.#onWorldGone(executionContextId),
      session,
    );
    cdp.on('Page.frameNavigated', ({ frame }) => this.#onNavigated(frame), session);
    cdp.on('Page.windowOpen', ({ url }) => this.#popupUrls.push(url), session);
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', {}), session);
    cdp.on('Page.loadEventFired', () => this.#onLoaded(), session);
    cdp.on(
      'Inspector.targetCrashed',
      () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      session,
    );
    cdp.on('Fetch.requestPaused', (paused) => void this.#onRequest(paused), session);
  }

  #onBinding({ name, executionContextId, payload }: Protocol.Runtime.BindingCalledEvent): void {
    // The binding is trusted only from the isolated world of the document that is shown now.
    if (name === bindingName && executionContextId === this.#world)
      this.#messages.receive(JSON.parse(payload) as PageMessage);
  }

  #onWorld(context: Protocol.Runtime.ExecutionContextDescription): void {
    if (context.name !== isolatedWorldName || context.auxData?.frameId !== this.#target?.targetId) return;
    this.#world = context.id;
    const early = this.#early;
    this.#early = [];
    for (const message of early) this.#push(message);
  }

  #onWorldGone(id: Protocol.Runtime.ExecutionContextId): void {
    if (id === this.#world) this.#world = undefined;
  }

  #onNavigated(frame: Protocol.Page.Frame): void {
    if (!frame.parentId) this.#url = toApp(frame.url);
  }

  #onLoaded(): void {
    // The blank page of a new window loads as well; only the app's own pages count.
    if (this.#url.startsWith('app://workbench/') && !this.#url.includes('/__host/')) this.emit('did-finish-load');
  }

  #push(message: HostMessage): void {
    if (this.#world === undefined) {
      this.#early.push(message);
      return;
    }
    const call = {
      functionDeclaration: `function (message) { ${receiverName}(message); }`,
      arguments: [{ value: message }],
    };
    void this.command('Runtime.callFunctionOn', { executionContextId: this.#world, ...call }).catch(() => undefined);
  }

  async #onRequest({ requestId, request, resourceType, frameId }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const isNavigation = resourceType === 'Document' && frameId === this.#target?.targetId;
    const isAllowed = (!isNavigation || this.#mayNavigate(request.url)) && (await this.#mayLeave(request));
    const answer = isAllowed
      ? this.command('Fetch.continueRequest', { requestId })
      : // An aborted navigation leaves the page as it is; any other error would show a page of its own.
        this.command('Fetch.failRequest', { requestId, errorReason: isNavigation ? 'Aborted' : 'BlockedByClient' });
    await answer.catch(() => undefined);
  }

  #mayNavigate(url: string): boolean {
    if (url === this.#appLoading) return true;
    const event = preventableEvent();
    this.emit('will-navigate', event, toApp(url));
    return !event.defaultPrevented;
  }

  async #mayLeave({ url, method }: Protocol.Network.Request): Promise<boolean> {
    // The host's own addresses are the browser's plumbing, like Electron's internal pipes: the app never hears of them.
    if (url.startsWith(`http://${loopbackHost}/__host/`)) return true;
    return mayRequest({ url: toApp(url), method });
  }

  #followTheme = async (): Promise<void> => {
    await this.command('Emulation.setEmulatedMedia', { features: mediaFeatures() }).catch(() => undefined);
  };

  #applyPermissions(): Promise<void>[] {
    return permissions.map(async ([name, electronName]) => {
      const setting = isPermitted(electronName) ? 'granted' : 'denied';
      await browser.cdp
        .send('Browser.setPermission', { origin: `http://${loopbackHost}`, permission: { name }, setting })
        .catch(() => undefined);
    });
  }
}

/** Told of by the windows, so that security policies reach every page. */
export function announce(contents: HostWebContents): void {
  app.emit('web-contents-created', {}, contents);
}
