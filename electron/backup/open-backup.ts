import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import type { BackupSource } from './backup-source.ts';
import { isShelvedManifest, listManifests } from './shelf-layout.ts';
import { openShelfSource } from './shelf-source.ts';
import { openZipSource } from './zip-source.ts';

/**
 * Opens a backup: a zip file, a manifest on a shelf, or the newest backup of a shelf or of the docket whose shelf it is. Refuses with
 * `backup.none`, `backup.damaged`, `backup.newer`, or a disk code.
 */
export async function openBackup(path: string): Promise<Result<BackupSource>> {
  try {
    if (!(await stat(path)).isDirectory()) return isShelvedManifest(path) ? openShelfSource(path) : openZipSource(path);
    const newest = (await listManifests(path))[0] ?? (await listManifests(join(path, 'backups')))[0];
    if (newest) return openShelfSource(newest);
    return refuse('backup.none', `There is no finished backup in ${path}.`, { path });
  } catch (error) {
    return diskRefusal(error, path);
  }
}
