import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loopbackHost } from './app-address.ts';
import { hostVersion, runToken } from './host-settings.ts';
import type { PageEnvironment } from './wire.ts';

/** Only the app's own top document gets a bridge: never a frame with an e-mail in it, never another origin. */
const guard = `location.protocol === 'http:' && location.host === ${JSON.stringify(loopbackHost)} && window === window.top`;

/** Inside a function, so that nothing of it becomes a global of the page. */
function onAppPage(script: string): string {
  return `if (${guard}) { (() => { ${script} })(); }`;
}

/** The script of the page's own world. */
export function mainWorldScript(): string {
  return onAppPage(`${bundled('main-world')}; startMainWorld(${JSON.stringify(runToken)});`);
}

/** The script of the isolated world, with the app's preload inside. */
export function isolatedWorldScript(preloadPath: string | undefined): string {
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  const start = `startIsolatedWorld(${JSON.stringify(environment())}, (require, process, module, exports) => {\n${preload}\n});`;
  return onAppPage(`${bundled('isolated-world')}; ${start}`);
}

/** build/bundle.ts writes these as scripts that declare one function each. */
function bundled(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../dist/host', `${name}.js`), 'utf8');
}

function environment(): PageEnvironment {
  const { electron = '', chrome = '', node } = process.versions;
  return {
    token: runToken,
    platform: process.platform,
    arch: process.arch,
    versions: { electron, chrome, node, 'electron-host': hostVersion },
    titleSuffix: ' — development host, not a release',
  };
}
