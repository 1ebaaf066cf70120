import type { BackupWatch } from '../backup/backup-progress.ts';
import type { Terminal } from './command.ts';

/** Shows how far a backup or a restoration is, and lets Ctrl+C stop it. */
export function watchBackup({ progress, signal }: Terminal): BackupWatch {
  return {
    signal,
    onProgress: ({ step, doneBytes, totalBytes }) =>
      progress(`${step}: ${megabytes(doneBytes)} of ${megabytes(totalBytes)}`),
  };
}

/** @example megabytes(1_234_567) // '1.2 MB' */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
