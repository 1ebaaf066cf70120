import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { openBackup } from '../../backup/open-backup.ts';
import { verifyBackup } from '../../backup/verify-backup.ts';
import type { Command } from '../command.ts';
import { watchBackup } from '../watch-backup.ts';
import { positional } from '../words.ts';

export const verifyBackupCommand: Command = {
  name: 'backup verify',
  usage: 'backup verify BACKUP',
  summary: 'Read a backup (a file, or the newest in a folder of backups) and hold every file in it against its list.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const source = await openBackup(resolve(positional(words, 0)));
    if (!source.ok) return source;
    try {
      const { path, manifest } = source.value;
      const verified = await verifyBackup(source.value, undefined, watchBackup(terminal));
      terminal.progress('');
      if (!verified.ok) return verified;
      return ok({
        lines: [
          `Intact: ${counted(manifest.files.length, 'file')} as they were backed up on ${manifest.madeAt}.`,
          path,
        ],
        json: { path, intact: true, madeAt: manifest.madeAt, files: manifest.files.length },
      });
    } finally {
      await source.value.close();
    }
  },
};
