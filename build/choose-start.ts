import type { ElectronFinding } from './find-electron.ts';

export type WantedRuntime = 'auto' | 'electron' | 'host';

/** What `npm start` runs, and the one line that it says about it. */
export type StartChoice =
  | { readonly kind: 'electron'; readonly executable: string; readonly message?: undefined }
  | { readonly kind: 'host'; readonly message?: string }
  | { readonly kind: 'none'; readonly message: string };

interface ElectronSource {
  readonly find: () => ElectronFinding;
  /** An earlier start tried to download it and could not. */
  readonly hasFailedBefore: boolean;
  readonly download: () => ElectronFinding;
}

/** Real Electron if installed; else one download attempt; else the host. `electron` never falls back, `host` never looks. */
export function chooseStart(wanted: WantedRuntime, { find, hasFailedBefore, download }: ElectronSource): StartChoice {
  if (wanted === 'host') return { kind: 'host' };
  const installed = find();
  const mayDownload = wanted === 'electron' || !hasFailedBefore;
  const electron = installed.isThere || !mayDownload ? installed : download();
  if (electron.isThere) return { kind: 'electron', executable: electron.executable };
  if (wanted === 'electron') return { kind: 'none', message: `WORKBENCH_RUNTIME=electron, but ${electron.reason}.` };
  if (hasFailedBefore) return { kind: 'host' };
  return {
    kind: 'host',
    message:
      'Electron could not be downloaded. Using the development host over the browser of this machine; delete node_modules/.electron-unavailable to try again.',
  };
}
