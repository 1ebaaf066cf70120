import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

/** The command that installs a browser, for the message when there is none. */
export const installBrowserCommand = 'bash build/ensure-chromium.sh';

/** The executable of the first Chromium, Chrome or Edge on this machine. `WORKBENCH_CHROMIUM` names one outright. */
export function findBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const named = env.WORKBENCH_CHROMIUM;
  const candidates = named ? [named] : [...installedPaths(env, platform), playwrightChromium()];
  return candidates.find((path) => path !== undefined && isExecutable(path));
}

function installedPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    return roots.flatMap((root) => windowsPaths.map((path) => join(root, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where `npx playwright install chromium` puts its own; undefined in an install without development packages. */
function playwrightChromium(): string | undefined {
  try {
    const { chromium }: { chromium: { executablePath(): string } } = createRequire(import.meta.url)('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Run by build/ensure-chromium.sh: says which browser there is; exit code 1 where there is none.
if (import.meta.main) {
  const browser = findBrowser(process.env, process.platform);
  console.log(browser ? `browser: ${browser}` : 'browser: none found');
  if (!browser) process.exitCode = 1;
}
