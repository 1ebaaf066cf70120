/**
 * The part of Electron that the host implements; main and preload are checked against it (build/tsconfig/electron-subset.json) as
 * well as against electron.d.ts. Every name is picked from Electron's own types, so neither can drift.
 */
import type { Listens, PreventableEvent } from './events.ts';

interface AppEvents {
  ready: [event: unknown];
  activate: [event: unknown];
  'window-all-closed': [];
  'before-quit': [event: PreventableEvent];
  'will-quit': [event: PreventableEvent];
  'second-instance': [event: unknown, argv: string[], workingDirectory: string];
  'web-contents-created': [event: unknown, contents: WebContents];
}
type AppSubset = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'isPackaged'
  | 'setAppUserModelId'
>;
export declare const app: AppSubset & Listens<AppEvents>;

export type MenuItemConstructorOptions = Pick<
  Electron.MenuItemConstructorOptions,
  'id' | 'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'checked' | 'visible' | 'registerAccelerator'
> & { click?: (item: MenuItem) => void; submenu?: MenuItemConstructorOptions[] };
export interface MenuItem extends Pick<Electron.MenuItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked' | 'type'> {
  readonly accelerator?: string | undefined;
  readonly submenu?: Menu | undefined;
  click(): void;
}
export interface Menu {
  readonly items: readonly MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
}
export declare const Menu: {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
  setApplicationMenu(menu: Menu | null): void;
  getApplicationMenu(): Menu | null;
};

interface WebContentsEvents {
  'will-navigate': [event: PreventableEvent, url: string];
  'will-attach-webview': [event: PreventableEvent];
  'did-finish-load': [];
  'dom-ready': [event: unknown];
  'render-process-gone': [event: unknown, details: { reason: string; exitCode: number }];
  destroyed: [];
}
interface WindowOpenDetails {
  readonly url: string;
}
type WebContentsSubset = Pick<
  Electron.WebContents,
  'id' | 'send' | 'getURL' | 'isDestroyed' | 'reload' | 'executeJavaScript' | 'close'
>;
export type WebContents = WebContentsSubset &
  Listens<WebContentsEvents> & {
    readonly mainFrame: Pick<Electron.WebFrameMain, 'url'>;
    setWindowOpenHandler(handler: (details: WindowOpenDetails) => { action: 'deny' }): void;
  };

interface BrowserWindowEvents {
  close: [event: PreventableEvent];
  closed: [];
  'ready-to-show': [];
  focus: [];
  resize: [];
  maximize: [];
  unmaximize: [];
}
export type BrowserWindowConstructorOptions = Pick<
  Electron.BrowserWindowConstructorOptions,
  'width' | 'height' | 'x' | 'y' | 'minWidth' | 'minHeight' | 'show' | 'title' | 'backgroundColor'
> & {
  webPreferences?: Pick<
    Electron.WebPreferences,
    'preload' | 'sandbox' | 'contextIsolation' | 'nodeIntegration' | 'webSecurity' | 'spellcheck'
  >;
};
type BrowserWindowSubset = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'restore'
  | 'maximize'
  | 'getNormalBounds'
>;
export type BrowserWindow = BrowserWindowSubset & Listens<BrowserWindowEvents> & { readonly webContents: WebContents };
export declare const BrowserWindow: {
  new (options?: BrowserWindowConstructorOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
  getFocusedWindow(): BrowserWindow | null;
  fromId(id: number): BrowserWindow | null;
  fromWebContents(contents: WebContents): BrowserWindow | null;
};
/** Playwright asks for these two. */
export declare const webContents: {
  fromDevToolsTargetId(targetId: string): WebContents | undefined;
  getAllWebContents(): WebContents[];
};

export interface IpcMainInvokeEvent {
  readonly sender: WebContents;
  readonly senderFrame: Pick<Electron.WebFrameMain, 'url'> | null;
}
export interface IpcMain {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown): void;
  removeHandler(channel: string): void;
}
export declare const ipcMain: IpcMain;

/** What a dialog needs of its options here; Electron's own have more. */
export declare const dialog: {
  showOpenDialog(window: BrowserWindow, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(window: BrowserWindow, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  showMessageBox(window: BrowserWindow, options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
  showErrorBox(title: string, content: string): void;
};

export interface WebRequest {
  onBeforeRequest(listener: (details: RequestDetails, callback: (response: { cancel: boolean }) => void) => void): void;
}
export interface RequestDetails {
  readonly url: string;
  readonly method: string;
}
export interface Session {
  readonly webRequest: WebRequest;
  setPermissionRequestHandler(
    handler: (contents: WebContents, permission: string, callback: (isGranted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: WebContents | null, permission: string) => boolean): void;
}
export declare const session: { readonly defaultSession: Session };

export declare const protocol: Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
export declare const shell: Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;
export declare const clipboard: Pick<Electron.Clipboard, 'writeText' | 'readText'>;
export declare const screen: { getAllDisplays(): Pick<Electron.Display, 'workArea'>[] };
export declare const nativeTheme: Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'
> &
  Listens<{ updated: [] }>;
export declare const powerMonitor: Listens<{ suspend: []; resume: [] }>;

export type UtilityProcess = Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stdout' | 'stderr'> &
  Listens<{ spawn: []; exit: [code: number]; message: [message: unknown] }>;
export declare const utilityProcess: {
  fork(
    modulePath: string,
    args?: string[],
    options?: Pick<Electron.ForkOptions, 'serviceName' | 'execArgv' | 'env' | 'stdio' | 'cwd'>,
  ): UtilityProcess;
};

/** For the preload, inside a window. */
export declare const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
export declare const ipcRenderer: Pick<Electron.IpcRenderer, 'invoke'> & {
  on(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown;
  off(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown;
};
