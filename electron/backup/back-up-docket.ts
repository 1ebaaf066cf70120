/** Backs a docket up: into one file, or onto a shelf. The app and the CLI both do it through here. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf, pathIn } from '../disk/disk-refusal.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { isKeptByDocket } from '../docket/kept-by-docket.ts';
import type { BackupWatch } from './backup-progress.ts';
import type { BackupTarget } from './backup-target.ts';
import { type MadeBackup, makeBackup } from './make-backup.ts';
import { openShelfTarget } from './shelf-target.ts';
import { zipName } from './zip-name.ts';
import { openZipTarget } from './zip-target.ts';

export type BackupPlace =
  /** A file, or the folder in which a file with a telling name shall lie. */
  | { readonly kind: 'file'; readonly path: string; readonly mayReplace?: boolean }
  /** `keepDays`: of how many days backups are kept; all where it is left out. */
  | { readonly kind: 'shelf'; readonly folder: string; readonly keepDays?: number };

export interface BackUpRequest {
  readonly dir: string;
  readonly actor: string;
  readonly into: BackupPlace;
}

/** The shelf that every docket has in its own folder. */
export function ownShelf(dir: string): string {
  return join(dir, 'backups');
}

/** Takes no lock of the docket, which may be open and written to meanwhile. Refuses as makeBackup does, or with `backup.insideDocket`. */
export async function backUpDocket(
  { dir, actor, into }: BackUpRequest,
  ports: DocketPorts,
  watch: BackupWatch = {},
): Promise<Result<MadeBackup>> {
  const madeAt = ports.now();
  return makeBackup({ dir, actor, madeAt }, ({ docket }) => open(docket.name), watch);

  async function open(docketName: string): Promise<Result<BackupTarget>> {
    if (into.kind === 'shelf') return openShelfTarget({ shelf: into.folder, keepDays: into.keepDays, watch }, ports);
    try {
      const path = (await isFolder(into.path)) ? join(into.path, zipName(docketName, madeAt)) : into.path;
      if (await liesInRecord(path, dir))
        return refuse(
          'backup.insideDocket',
          `${path} lies inside the docket. Write the backup elsewhere, best on another disk, or into the docket's backups or exports folder.`,
        );
      return await openZipTarget({
        path,
        nonce: ports.randomHex(4),
        madeAt,
        mayReplace: into.mayReplace ?? false,
        watch,
      });
    } catch (error) {
      return diskRefusal(error, pathIn(error) ?? into.path);
    }
  }
}

async function liesInRecord(path: string, dir: string): Promise<boolean> {
  const folder = await realpath(dirname(path));
  return isKeptByDocket(join(folder, basename(path)), await realpath(dir), ['backups', 'exports']);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
