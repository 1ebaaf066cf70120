import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type DocketPorts, systemDocketPorts } from '../docket/docket-ports.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { type MailReading, openMailReading } from '../ledger/read-messages.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import type { Answer, Command, Words } from './command.ts';
import { finishInterrupted } from './finish-disposals.ts';
import { positional } from './words.ts';

/** Options of every command that writes. */
export const writingOptions: Command['options'] = {
  'take-over-lock': {
    type: 'boolean',
    help: 'The other computer named by the lock no longer has the docket open: take its lock over.',
  },
};

/** Opens the docket that the first word names, works with it, and closes it whatever happens. What was found amiss on opening goes to stderr, and disposals that were cut short are finished first. */
export async function withLedger(
  words: Words,
  mode: 'read' | 'write',
  work: (ledger: Ledger, ports: DocketPorts) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const ports = systemDocketPorts();
  const opened = await openLedger(
    resolve(positional(words, 0)),
    { mode, reclaimForeignLock: words.options['take-over-lock'] === true },
    ports,
  );
  if (!opened.ok) return opened;
  const ledger = opened.value;
  try {
    const finished = await finishInterrupted(ledger, { mode, actor: words.actor }, ports);
    if (!finished.ok) return finished;
    const answered = await work(ledger, ports);
    if (!answered.ok) return answered;
    return ok({
      ...answered.value,
      notices: [
        ...finished.value,
        ...ledger.findings().map(({ message }) => message),
        ...(answered.value.notices ?? []),
      ],
    });
  } finally {
    await ledger.close();
  }
}

/** Mail is read in forks of this Node. */
export function openReading(ledger: Ledger, ports: DocketPorts): Promise<MailReading> {
  return openMailReading(ledger, ports, { runner: createForkRunner() });
}
