import type { Result } from '../../shared/kernel/result.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';

/** A finished backup, open for reading. */
export interface BackupSource {
  readonly path: string;
  readonly manifest: BackupManifest;
  /** The bytes of one file, unchecked. Refuses with `backup.damaged` where they are not there, or with a disk code; reading them may throw as `unreadable` tells. */
  read(file: BackedUpFile): Promise<Result<AsyncIterable<Uint8Array>>>;
  close(): Promise<void>;
}
