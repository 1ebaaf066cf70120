import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Browser {
  readonly name: string;
  readonly executable: string;
}

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

/** The first Chromium, Chrome or Edge on this machine. `WORKBENCH_CHROMIUM` names one outright. */
export function findBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Browser | undefined {
  const named = env.WORKBENCH_CHROMIUM;
  const candidates = named ? [{ name: 'WORKBENCH_CHROMIUM', executable: named }] : browsersOf(env, platform);
  return candidates.find(({ executable }) => isExecutable(executable));
}

function browsersOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Browser[] {
  if (platform === 'darwin')
    return macNames.map((name) => ({ name, executable: `/Applications/${name}.app/Contents/MacOS/${name}` }));
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    return roots.flatMap((root) =>
      windowsPaths.map((path) => ({ name: path.split('/')[1] ?? path, executable: join(root, path) })),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return linuxNames.flatMap((name) => folders.map((folder) => ({ name, executable: join(folder, name) })));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
