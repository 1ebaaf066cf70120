import { resolve } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { createSample } from '../../ledger/create-sample.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import type { Command } from '../command.ts';
import { positional } from '../words.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'sample DIR',
  summary: 'Make the sample docket: one real affair of 2021 and 2022, with its evidence.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const dir = resolve(positional(words, 0));
    const made = await createSample(
      dir,
      { actor: words.actor, readers: { runner: createForkRunner() }, signal: terminal.signal },
      systemDocketPorts(),
    );
    if (!made.ok) return made;
    const { records, receipt } = made.value;
    return ok({
      lines: [
        `The sample docket is ready in ${dir}: ${records} entries, ${receipt.totals.imported} messages imported.`,
        'Facts are those of a public affair; every text and every person is ours (assets/sample/README.md).',
      ],
      json: { dir, entries: records, import: receipt.totals },
    });
  },
};
