/** `npm start`: the workbench on real Electron where it can be had, else on the development host. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { chooseStart, type StartChoice, type WantedRuntime } from './choose-start.ts';
import { type ElectronFinding, findElectron } from './find-electron.ts';

const root = join(import.meta.dirname, '..');
/** Remembers that Electron could not be downloaded here, so that only the first start waits for it. */
const failureMark = join(root, 'node_modules/.electron-unavailable');
const downloadTimeoutMs = 300_000;
/** No runtime to run on. */
const exitWithoutRuntime = 3;

const choice = chooseStart(wantedRuntime(), {
  find: () => findElectron(root),
  hasFailedBefore: existsSync(failureMark),
  download,
});
if (choice.kind === 'none') {
  console.error(choice.message);
  process.exit(exitWithoutRuntime);
}
if (choice.message) console.error(choice.message);
await bundleSources(choice.kind === 'host');
run(choice);

function wantedRuntime(): WantedRuntime {
  const wanted = process.env.WORKBENCH_RUNTIME ?? 'auto';
  if (wanted === 'auto' || wanted === 'electron' || wanted === 'host') return wanted;
  console.error(`WORKBENCH_RUNTIME is "${wanted}"; it may be auto, electron or host.`);
  process.exit(2);
}

/** Electron's own installer, once. Its package has no install script, so `npm ci` fetches nothing. */
function download(): ElectronFinding {
  console.error('Electron is not on this machine yet: downloading it once (WORKBENCH_RUNTIME=host skips this)…');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: downloadTimeoutMs,
  });
  const found = findElectron(root);
  if (!found.isThere) writeFileSync(failureMark, '');
  return found;
}

/** Always, and before anything starts: a window over bundles of yesterday would show yesterday's code. It takes a few seconds. */
async function bundleSources(withHost: boolean): Promise<void> {
  process.stderr.write('Bundling the sources…');
  const beganMs = performance.now();
  await bundle({ withHost });
  process.stderr.write(` done in ${((performance.now() - beganMs) / 1000).toFixed(1)} s.\n`);
}

function run(chosen: Exclude<StartChoice, { kind: 'none' }>): void {
  const passedOn = process.argv.slice(2);
  const [command, args] =
    chosen.kind === 'electron'
      ? [chosen.executable, [root, ...passedOn]]
      : [process.execPath, [join(root, 'build/electron-host/run.ts'), root, ...passedOn]];
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
