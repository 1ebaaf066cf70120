import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';

/** Where a backup is written: one file to carry, or a shelf that keeps many and holds each content once. */
export interface BackupTarget {
  /** The file or the shelf. */
  readonly path: string;
  /** How many files may be put at the same time. */
  readonly lanes: number;
  /** Whether the shelf has this content already, so that it need not be read again. */
  has(sha256: Sha256, size: number): Promise<boolean>;
  /** Stores the bytes of one file as they come; they may be fewer than `size`. Throws the system's error, of the source or of the target. */
  put(
    file: { readonly path: string; readonly size: number },
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<Omit<BackedUpFile, 'path'>>;
  /**
   * Writes the manifest, the last of all, reads back what was put, and only then lets the backup be one; answers its path. Refuses with
   * `backup.notWritten` where what is read differs, or with a disk code.
   */
  finish(manifest: BackupManifest): Promise<Result<string>>;
  /** Removes what an unfinished backup has written. */
  discard(): Promise<void>;
}
