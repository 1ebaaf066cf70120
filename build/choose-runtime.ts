import { join } from 'node:path';
import { findElectron } from './find-electron.ts';
import { root } from './run-step.ts';

export interface Runtime {
  readonly kind: 'electron' | 'host';
  readonly executable: string;
  /** Why this one, for the report. */
  readonly reason: string;
}

const host: Pick<Runtime, 'kind' | 'executable'> = {
  kind: 'host',
  executable: join(root, 'build/electron-host/electron-host'),
};

/** `WORKBENCH_RUNTIME`: `electron` fails hard where the binary is missing; `auto` takes the host then. */
export function chooseRuntime(wanted: string = process.env.WORKBENCH_RUNTIME ?? 'auto'): Runtime {
  if (wanted === 'host') return { ...host, reason: 'WORKBENCH_RUNTIME=host' };
  const electron = findElectron(root);
  if (electron.isThere)
    return { kind: 'electron', executable: electron.executable, reason: `Electron ${electron.version} is installed` };
  if (wanted === 'electron') throw new Error(`WORKBENCH_RUNTIME=electron, but ${electron.reason}.`);
  return { ...host, reason: electron.reason };
}
