/** The Electron host: `node build/electron-host/run.ts APP_FOLDER [--headless] [--user-data-dir=FOLDER]`. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRoot } from './browser-switches.ts';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { findBrowser, installBrowserCommand } from './find-browser.ts';
import { applySettings, hostVersion } from './host-settings.ts';

/** No browser to run on. */
const exitWithoutBrowser = 3;

const commandLine = parseCommandLine(process.argv.slice(2));
const appDir = resolve(commandLine.appDir);
const manifest: { name: string; productName?: string; version: string; main: string } = JSON.parse(
  readFileSync(join(appDir, 'package.json'), 'utf8'),
);

applySettings({
  appDir,
  appName: manifest.productName ?? manifest.name,
  appVersion: manifest.version,
  browser: browserOrExit(),
  userDataDir: resolve(commandLine.userDataDir ?? defaultUserDataDir()),
  isHeadless: chooseHeadless(commandLine),
  hasDebugPort: commandLine.hasDebugPort,
  argv: commandLine.argv,
});
// electron.d.ts declares versions.electron as always there; the host says plainly that it is not Electron.
Object.assign(process.versions, { 'electron-host': hostVersion });

const electronUrl = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: electronUrl, shortCircuit: true }
      : next(specifier, context),
});

const [{ app }, { BrowserWindow }, { browser }] = await Promise.all([
  import('./api/app.ts'),
  import('./api/browser-window.ts'),
  import('./browser.ts'),
]);
// Twice is as good as once: a terminal sends Ctrl-C to this process, and npm start hands it on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
if (isRoot) process.stderr.write('As root the browser runs without its own sandbox (--no-sandbox).\n');
await import(pathToFileURL(join(appDir, manifest.main)).href);
app.becomeReady({
  closeWindows: () => BrowserWindow.getAllWindows().every((window) => window.close()),
  stopBrowser: () => browser.stop(),
});

function browserOrExit(): string {
  const found = findBrowser(process.env, process.platform);
  if (found) return found;
  process.stderr.write(
    `Records Workbench found no Chromium, Chrome or Edge on this machine. To install one: ${installBrowserCommand}\n`,
  );
  process.exit(exitWithoutBrowser);
}

function chooseHeadless({ isHeadless }: CommandLine): boolean {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (isHeadless || hasDisplay) return isHeadless;
  process.stderr.write(
    'There is no display (DISPLAY and WAYLAND_DISPLAY are not set): Records Workbench runs without a window to look at.\n',
  );
  return true;
}

/** Beside, never in, the folder of the released app. */
function defaultUserDataDir(): string {
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), `${manifest.name}-host`);
}
