/** How far a backup or a restoration has come, and how it is asked to stop. */
export interface BackupWatch {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: BackupProgress): void;
  /** Awaited between pieces of about a megabyte, so that work in the background leaves the process to others. */
  breathe?(): Promise<void>;
}

export interface BackupProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly step: string;
}

/** Counts the bytes of one step. */
export interface BackupTally {
  /** Throws the signal's reason once the work was asked to stop. */
  add(bytes: number): Promise<void>;
}

export function tallyOf(step: string, totalBytes: number, watch: BackupWatch): BackupTally {
  let doneBytes = 0;
  return {
    async add(bytes) {
      watch.signal?.throwIfAborted();
      doneBytes += bytes;
      watch.onProgress?.({ doneBytes, totalBytes, step });
      await watch.breathe?.();
    },
  };
}
