import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ElectronFinding =
  | { readonly isThere: true; readonly executable: string; readonly version: string }
  | { readonly isThere: false; readonly reason: string };

/**
 * Looks for Electron's binary without loading the `electron` package: from plain Node its index.js starts a download. It is there
 * when `dist/version` equals the package's version and the file that `path.txt` names exists.
 */
export function findElectron(root: string): ElectronFinding {
  const folder = join(root, 'node_modules/electron');
  const wanted = readVersion(folder);
  const pathFile = join(folder, 'path.txt');
  if (wanted === undefined || !existsSync(pathFile))
    return { isThere: false, reason: "Electron's binary has not been downloaded" };
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  const found = existsSync(join(folder, 'dist/version'))
    ? readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    : 'none';
  if (found !== wanted)
    return { isThere: false, reason: `Electron's binary is of version ${found}, but the package wants ${wanted}` };
  if (!existsSync(executable)) return { isThere: false, reason: `Electron's binary is not at ${executable}` };
  return { isThere: true, executable, version: found };
}

function readVersion(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.version;
}
