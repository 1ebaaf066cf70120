import { resolve } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { ownShelf } from '../../backup/back-up-docket.ts';
import { listManifests, readShelved } from '../../backup/shelf-layout.ts';
import { openDocketFolder } from '../../docket/docket-file.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { megabytes } from '../watch-backup.ts';
import { positional } from '../words.ts';

export const listBackupsCommand: Command = {
  name: 'backup list',
  usage: 'backup list DIR',
  summary: "List the backups in the docket's own backups folder, the newest first.",
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words) {
    const folder = await openDocketFolder(resolve(positional(words, 0)));
    if (!folder.ok) return folder;
    const found = await Promise.all((await listManifests(ownShelf(folder.value.dir))).map(describe));
    const notices = found.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
    return ok({
      lines: textTable(['MADE', 'BY', 'FILES', 'SIZE', 'FAULTS', 'BACKUP'], found.map(cellsOf), 'There is no backup.'),
      json: found,
      notices,
      exitCode: notices.length === 0 ? 0 : 1,
    });
  },
};

async function describe(path: string) {
  const read = await readShelved(path);
  if (!read.ok) return { path, fault: read.message };
  const { madeAt, madeBy, heads, files, faults } = read.value;
  return {
    path,
    madeAt,
    madeBy,
    heads,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    faults,
  };
}

function cellsOf(found: Awaited<ReturnType<typeof describe>>): readonly string[] {
  if (found.fault !== undefined) return ['damaged', '', '', '', '', found.path];
  const { madeAt, madeBy, files, bytes, faults, path } = found;
  return [madeAt, madeBy, String(files), megabytes(bytes), String(faults.length), path];
}
