import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type BackupPlace, backUpDocket, ownShelf } from '../../backup/back-up-docket.ts';
import type { MadeBackup } from '../../backup/make-backup.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import type { Answer, Command, Words } from '../command.ts';
import { megabytes, watchBackup } from '../watch-backup.ts';
import { positional, word } from '../words.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup DIR [-o FILE|FOLDER]',
  summary:
    'Back the docket up, also while it is open: what is new into its backups folder, or all of it into one file.',
  options: {
    output: {
      type: 'string',
      short: 'o',
      argument: 'FILE|FOLDER',
      help: 'One file to carry (.zip), or the folder where it shall lie.',
    },
  },
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const dir = resolve(positional(words, 0));
    const request = { dir, actor: words.actor, into: placeIn(words, dir) };
    const made = await backUpDocket(request, systemDocketPorts(), watchBackup(terminal));
    terminal.progress('');
    return made.ok ? ok(answerOf(made.value)) : made;
  },
};

function placeIn(words: Words, dir: string): BackupPlace {
  const output = word(words, 'output');
  return output === undefined ? { kind: 'shelf', folder: ownShelf(dir) } : { kind: 'file', path: resolve(output) };
}

function answerOf({ path, manifest, copiedBytes }: MadeBackup): Answer {
  const { files, faults, heads, madeAt } = manifest;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return {
    lines: [
      `Backed up and read back: ${counted(files.length, 'file')}, ${megabytes(bytes)}, of which ${megabytes(copiedBytes)} were copied.`,
      ...heads.map(({ device, seq }) => `Journal: up to entry ${seq} of device ${device}.`),
      ...faults.map(({ message }, index) => `${index === 0 ? 'First bad place' : 'Also'}: ${message}`),
      path,
    ],
    json: { path, madeAt, heads, files: files.length, bytes, copiedBytes, faults },
    exitCode: faults.length === 0 ? 0 : 1,
  };
}
