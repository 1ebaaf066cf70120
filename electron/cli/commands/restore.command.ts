import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { openBackup } from '../../backup/open-backup.ts';
import { type RestoredDocket, restoreBackup } from '../../backup/restore-backup.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import type { Answer, Command } from '../command.ts';
import { watchBackup } from '../watch-backup.ts';
import { positional } from '../words.ts';

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore BACKUP DIR',
  summary: 'Put a docket back from a backup (a file, or the newest in a folder of backups) into a new or empty folder.',
  options: {},
  positionals: { min: 2, max: 2 },
  async run(words, terminal) {
    const source = await openBackup(resolve(positional(words, 0)));
    if (!source.ok) return source;
    try {
      const asked = { dir: resolve(positional(words, 1)), actor: words.actor };
      const restored = await restoreBackup(source.value, asked, systemDocketPorts(), watchBackup(terminal));
      terminal.progress('');
      return restored.ok ? ok(answerOf(restored.value)) : restored;
    } finally {
      await source.value.close();
    }
  },
};

function answerOf({ dir, manifest, lost, notRecorded }: RestoredDocket): Answer {
  const { docket, madeAt, madeBy, heads, files, faults } = manifest;
  return {
    lines: [
      `The docket "${docket.name}" is restored in ${dir}: ${counted(files.length, 'file')}, from the backup that ${madeBy} made on ${madeAt}.`,
      ...heads.map(({ device, seq }) => `Journal: up to entry ${seq} of device ${device}.`),
      ...(lost.length === 0 ? ['This computer knows of no entry that was recorded after it.'] : []),
      ...lost.map(
        ({ device, seq }) =>
          `LOST: this computer had seen entries up to ${seq} of device ${device}, which the backup does not hold. The journal says so now.`,
      ),
      ...faults.map(({ message }) => `Was so when the backup was made: ${message}`),
    ],
    json: { dir, docket, madeAt, madeBy, heads, files: files.length, lost, faults },
    notices: notRecorded === undefined ? [] : [notRecorded],
  };
}
