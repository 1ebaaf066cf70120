/** The program that the crash test kills: `node backing-up.child.ts DIR FILE` makes backups on the docket's shelf and into FILE without end. */
import { writeSync } from 'node:fs';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { backUpDocket, ownShelf } from '../back-up-docket.ts';

const [, , dir = '', file = ''] = process.argv;
const ports = systemDocketPorts();

for (;;) {
  for (const into of [
    { kind: 'shelf', folder: ownShelf(dir), keepDays: 2 } as const,
    { kind: 'file', path: file, mayReplace: true } as const,
  ]) {
    writeSync(1, '.');
    const made = await backUpDocket({ dir, actor: 'Crash Test', into }, ports);
    if (!made.ok) throw new Error(made.message);
  }
}
