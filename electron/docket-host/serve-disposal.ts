/** Serves the disposal of evidence, and finishes at its next opening what was interrupted. */
import { disposeOfEvidence } from '../../shared/contracts/evidence.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { halfTime } from '../backup/half-time.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { type Disposal, disposeEvidence, finishDisposals, unfinishedDisposals } from '../ledger/dispose-evidence.ts';
import type { DocketBackups } from './docket-backups.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketIndexes } from './docket-indexes.ts';
import type { DocketSession } from './docket-session.ts';

interface DisposalParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly backups: Pick<DocketBackups, 'shelves' | 'make'>;
  /** They read the docket's messages beside it, and must let go of them first. */
  readonly indexes: Pick<DocketIndexes, 'follow' | 'leave'>;
  readonly ports: DocketPorts;
}

export interface Disposals {
  /** Destroys what disposals that were interrupted left behind; what cannot be is tried again at the next opening. */
  finish(session: DocketSession): Promise<void>;
}

export function serveDisposal(serve: Serve, { host, backups, indexes, ports }: DisposalParts): Disposals {
  /** Nobody else reads messages while `work` destroys some; afterwards all is opened anew. */
  async function alone<T>(session: DocketSession, work: () => Promise<Result<T>>): Promise<Result<T>> {
    await indexes.leave();
    try {
      return await work();
    } catch (error) {
      return diskRefusal(error, pathIn(error) ?? session.ledger.dir);
    } finally {
      session.forgetReading();
      const open = host.session();
      if (open.ok && open.value === session) indexes.follow(session);
    }
  }

  /** In place of backups that went; answers why there is none. */
  async function backUpAgain(gone: readonly Disposal[]): Promise<string | null> {
    if (gone.every((disposal) => disposal.backups.length === 0)) return null;
    const { signal } = new AbortController();
    const made = await backups.make('folder', { signal, breathe: halfTime(signal) });
    return made.ok ? null : made.message;
  }

  async function unfinished({ ledger }: DocketSession) {
    try {
      return await unfinishedDisposals(ledger, ports.userFolder);
    } catch (error) {
      // What cannot be read now is read at the next opening.
      diskRefusal(error, ports.userFolder);
      return [];
    }
  }

  serve(disposeOfEvidence, async (asked) => {
    const open = host.session();
    if (!open.ok) return open;
    const session = open.value;
    const shelves = await backups.shelves(session);
    const disposed = await alone(session, () =>
      disposeEvidence(session.ledger, asked, session.actor(), { ports, shelves }),
    );
    if (!disposed.ok) return disposed;
    const entry = session.ledger.entries().findLast(({ type }) => type === 'evidence.disposed');
    if (entry) session.noteHappened(entry);
    const { removed, separated, backups: gone } = disposed.value;
    const noBackup = await backUpAgain([disposed.value]);
    return ok({ removed: removed.length, separated: separated.length, backups: gone.length, noBackup });
  });

  return {
    async finish(session) {
      const { ledger } = session;
      if (ledger.readOnly) return;
      const left = await unfinished(session);
      const open = host.session();
      if (left.length === 0 || !open.ok || open.value !== session) return;
      const shelves = await backups.shelves(session);
      const finished = await alone(session, () => finishDisposals(ledger, left, { ports, shelves }));
      if (finished.ok) await backUpAgain(finished.value);
    },
  };
}
