/** What `import ... from 'electron'` gives inside the host's main process. A name that is not here fails when main is linked. */
import { app } from './api/app.ts';
import { BrowserWindow, webContents } from './api/browser-window.ts';
import { dialog } from './api/dialog.ts';
import { ipcMain } from './api/ipc-main.ts';
import { Menu } from './api/menu.ts';
import { nativeTheme } from './api/native-theme.ts';
import { protocol } from './api/protocol.ts';
import { session } from './api/session.ts';
import { shell } from './api/shell.ts';
import { clipboard, powerMonitor, screen } from './api/system.ts';
import { utilityProcess } from './api/utility-process.ts';
import type * as Subset from './subset.ts';

type MainSubset = Omit<typeof Subset, 'contextBridge' | 'ipcRenderer'>;

// The host keeps what the subset promises: tsc compares every member.
({
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
}) satisfies MainSubset;

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};
