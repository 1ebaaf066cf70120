/** Reads a backup and holds it against its manifest. */
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { BackedUpFile } from './backup-manifest.ts';
import { type BackupTally, type BackupWatch, tallyOf } from './backup-progress.ts';
import type { BackupSource } from './backup-source.ts';
import { hashing } from './hashing.ts';
import { inParallel } from './in-parallel.ts';

/** Files read at the same time. */
const lanes = 4;

/** Hashes `files` of the backup; refuses with `backup.damaged`, naming the first bad place. Throws the system's error and the signal's reason. */
export async function verifyBackup(
  source: BackupSource,
  files: readonly BackedUpFile[] = source.manifest.files,
  watch: BackupWatch = {},
): Promise<Result<null>> {
  const tally = tallyOf(
    'Reading back',
    files.reduce((sum, { size }) => sum + size, 0),
    watch,
  );
  const refusal = await inParallel(files, lanes, (file) => checkFile(source, file, tally));
  return refusal ?? ok(null);
}

async function checkFile(source: BackupSource, file: BackedUpFile, tally: BackupTally): Promise<Refusal | undefined> {
  const opened = await source.read(file);
  if (!opened.ok) return opened;
  const { chunks, digest } = hashing(opened.value);
  for await (const chunk of chunks) await tally.add(chunk.length);
  const { sha256, size } = digest();
  return sha256 === file.sha256 && size === file.size ? undefined : differs(source.path, file);
}

/** The file in the backup is not the one that was put there. */
export function differs(backup: string, { path }: BackedUpFile): Refusal {
  return refuse(
    'backup.damaged',
    `The backup ${backup} is damaged: ${path} in it is not what was backed up. Nothing was restored from it.`,
    { backup, path },
  );
}
