import { BrowserWindow, nativeTheme, screen } from 'electron';
import { workbenchUrl } from './app-origin.ts';
import { isOnScreen, readWindowState, writeWindowState } from './window-state.ts';

const firstSize = { width: 1280, height: 800 };
/** The editor backgrounds of the two themes, so that opening does not flash. */
const background = { dark: '#1f1f1f', light: '#ffffff' };

interface WindowParts {
  readonly preloadPath: string;
  readonly statePath: string;
}

/** Opens the one window: sandboxed, isolated, without Node, where it last stood. */
export function openWorkbenchWindow({ preloadPath, statePath }: WindowParts): BrowserWindow {
  const state = readWindowState(statePath);
  const isReachable =
    state &&
    isOnScreen(
      state.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    );
  const window = new BrowserWindow({
    ...(isReachable ? state.bounds : firstSize),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Records Workbench',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(statePath, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  void window.loadURL(workbenchUrl);
  return window;
}

/** A second start of the app shows the window that is there. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
