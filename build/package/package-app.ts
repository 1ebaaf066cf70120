/** `npm run package [-- --dir]`: the installers of this system, in out/installers; `--dir` only the folder that they would install. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { requireNode } from '../../electron/disk/require-node.ts';
import { root } from '../run-step.ts';
import { packageConfiguration } from './configuration.ts';
import { stageApp } from './stage-app.ts';

interface PackageOptions {
  /** Where the staged app and what is made of it are written. */
  readonly folder: string;
  readonly system: Platform;
  /** No installers: only the folder that they would install. */
  readonly onlyFolder: boolean;
  /** An unpacked Electron to use in place of the one that electron-builder downloads. */
  readonly electronDist?: string;
}

/** The version of the `electron` package: the one that everything was developed and tested against. */
export function packagedElectronVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  return manifest.version;
}

/** The paths of the installers. electron-builder checks the whole configuration, of every system, by its schema first. */
export async function packageApp({ folder, system, onlyFolder, electronDist }: PackageOptions): Promise<string[]> {
  const app = join(folder, 'app');
  await stageApp(app);
  const config = packageConfiguration(app, join(folder, 'installers'), packagedElectronVersion());
  return build({
    projectDir: root,
    targets: system.createTarget(onlyFolder ? 'dir' : undefined),
    publish: 'never',
    config: { ...config, ...(electronDist === undefined ? {} : { electronDist }) },
  });
}

if (import.meta.main) {
  requireNode();
  const onlyFolder = process.argv.includes('--dir');
  const made = await packageApp({ folder: join(root, 'out'), system: Platform.current(), onlyFolder });
  for (const file of made) process.stdout.write(`${file}\n`);
}
