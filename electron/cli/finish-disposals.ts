import { counted } from '../../shared/kernel/counted.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { backUpDocket, ownShelf } from '../backup/back-up-docket.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { finishDisposals, unfinishedDisposals } from '../ledger/dispose-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Destroys what disposals left behind that were cut short, where the docket is open for writing; else says that something is left. Answers sentences for
 * the officer. Refuses as finishDisposals does; throws the system's error.
 */
export async function finishInterrupted(
  ledger: Ledger,
  { mode, actor }: { readonly mode: 'read' | 'write'; readonly actor: string },
  ports: DocketPorts,
): Promise<Result<readonly string[]>> {
  const unfinished = await unfinishedDisposals(ledger, ports.userFolder);
  if (mode === 'read' || ledger.readOnly)
    return ok(
      unfinished
        .filter(({ evidence }) => !ledger.state().evidence.has(evidence))
        .map(
          ({ evidence }) =>
            `The disposal of ${evidence} was cut short, and some of it is still here. It is finished when the docket is opened for writing next.`,
        ),
    );
  const { dir } = ledger;
  const finished = await finishDisposals(ledger, unfinished, { ports, shelves: [ownShelf(dir)] });
  if (!finished.ok) return finished;
  if (finished.value.some(({ backups }) => backups.length > 0)) {
    const again = await backUpDocket({ dir, actor, into: { kind: 'shelf', folder: ownShelf(dir) } }, ports);
    if (!again.ok) return again;
  }
  return ok(
    finished.value.map(
      ({ evidence, removed, backups }) =>
        `The disposal of ${evidence}, which had been cut short, was finished: ${counted(removed.length, 'original')} and ${counted(backups.length, 'backup')} removed.`,
    ),
  );
}
