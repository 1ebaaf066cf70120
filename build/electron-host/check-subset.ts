/** Checks main and preload against the subset of Electron that the host implements; electron.d.ts is checked by the ordinary build. */
import { execFileSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const project = join(root, 'build/tsconfig/electron-subset.json');
const globals = join(root, '.tsbuild/electron-globals.d.ts');

/** tsc's findings, one a line; empty where everything that is used is implemented. */
export function checkSubset(tsconfig: string = project): string[] {
  writeGlobals();
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', tsconfig], {
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    return String((error as SpawnSyncReturns<string>).stdout)
      .split('\n')
      .filter((line) => line.includes('error TS'));
  }
}

/**
 * electron.d.ts without its `declare module` blocks: the types stay as the global namespace Electron, and the module name is free
 * for the subset. An ambient module would win over tsconfig's `paths`.
 */
function writeGlobals(): void {
  const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
  mkdirSync(join(root, '.tsbuild'), { recursive: true });
  writeFileSync(globals, types.replace(/^declare module '[^']+' \{[\s\S]*?^\}/gm, ''));
}

if (import.meta.main) {
  const findings = checkSubset();
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
  else console.log('main and preload use nothing of Electron that the host does not implement');
}
