/** A window over one page and nothing else: what a start costs before the workbench adds to it, and the carrier of bench pages. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

/** The folder that is served and the page in it that is shown. */
const { BENCH_FOLDER: folder, BENCH_PAGE: page } = process.env;
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.on('window-all-closed', () => app.quit());

// Not awaited at the top level: Electron is ready only after the main module has run.
app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    const body = await readFile(join(folder, pathname)).catch(() => undefined);
    return new Response(body, {
      status: body ? 200 : 404,
      headers: { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' },
    });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`app://workbench/${page}`);
});
