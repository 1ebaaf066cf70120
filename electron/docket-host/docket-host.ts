/** The docket that the app has open, one at a time: opened, made, closed, and told of. */
import { realpath } from 'node:fs/promises';
import type { DocketStatus } from '../../shared/contracts/docket.contract.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { createLedger, type LedgerFacts } from '../ledger/create-ledger.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { MailReaders } from '../ledger/read-messages.ts';
import { createTurns } from '../process/turns.ts';
import { type DayWatch, watchDay } from './day-watch.ts';
import { type DocketSession, openSession } from './docket-session.ts';
import type { OfficerMemory } from './officer.ts';
import { paced } from './paced.ts';
import type { RecentDockets } from './recent-dockets.ts';
import { findOrMakeSample } from './sample-docket.ts';

export interface DocketHost {
  /** Refuses with `docket.noneOpen`. */
  session(): Result<DocketSession>;
  status(): DocketStatus | null;
  /** In place of the one that is open, which stays where this one is refused. Refuses as openLedger does. */
  open(dir: string, options?: OpenChoice): Promise<Result<DocketStatus>>;
  /** Makes and opens. Refuses as createLedger and openLedger do. */
  create(dir: string, facts: LedgerFacts): Promise<Result<DocketStatus>>;
  openSample(): Promise<Result<DocketStatus>>;
  /** Cancels what runs, finishes what was asked, gives the lock back. */
  close(): Promise<void>;
  /** The officer gave another name: entries from now on bear it. */
  officerChanged(): Promise<void>;
  /** The computer woke up: it may be another day. */
  woke(): void;
}

interface OpenChoice {
  readonly takeOverLock?: boolean;
  readonly isSample?: boolean;
}

interface HostPorts extends DocketPorts {
  readonly userData: string;
  readonly readers: MailReaders;
  readonly officer: OfficerMemory;
  readonly recents: RecentDockets;
  /** Stops the jobs that use the docket, each at its safe point. */
  cancelJobs(): Promise<void>;
  onChanged(status: DocketStatus | null): void;
  onOpened(session: DocketSession): void;
}

/** While an import records, windows are told at most this often, in milliseconds; a single step is told at once. */
const tellIntervalMs = 100;

export function createDocketHost(ports: HostPorts): DocketHost {
  const inTurn = createTurns();
  let current: { readonly session: DocketSession; readonly day: DayWatch } | undefined;
  let actor = '';

  const status = () => current?.session.status() ?? null;
  const told = paced(() => ports.onChanged(status()), tellIntervalMs);

  async function open(dir: string, { takeOverLock = false, isSample = false }: OpenChoice = {}) {
    const already = await alreadyOpen(dir);
    if (already) return ok(already.status());
    await refreshActor();
    const opened = await openLedger(dir, { mode: 'write', reclaimForeignLock: takeOverLock }, ports);
    if (!opened.ok) return opened;
    await closeCurrent();
    const session = openSession({ ...ports, ledger: opened.value, isSample, actor: () => actor, onChanged: told.call });
    const { today, docket } = opened.value;
    current = { session, day: watchDay({ today, nowMs: () => Date.parse(ports.now()), onChanged: told.call }) };
    await remember(dir, docket, isSample);
    ports.onOpened(session);
    told.call();
    return ok(session.status());
  }

  /** The session, where the folder is the one that is open for writing already; one that is read-only is looked at again. */
  async function alreadyOpen(dir: string): Promise<DocketSession | undefined> {
    if (!current || current.session.ledger.readOnly) return undefined;
    const [asked, known] = await Promise.all([whereIs(dir), whereIs(current.session.ledger.dir)]);
    return asked === known ? current.session : undefined;
  }

  async function refreshActor(): Promise<void> {
    actor = (await ports.officer.describe()).name;
  }

  async function remember(dir: string, docket: DocketSession['ledger']['docket'], isSample: boolean): Promise<void> {
    try {
      await ports.recents.remember({ dir, docket }, isSample, ports.now());
    } catch (error) {
      // The list of recent dockets is a convenience: that it cannot be written must not keep a docket closed.
      diskRefusal(error, dir);
    }
  }

  async function create(dir: string, facts: LedgerFacts): Promise<Result<DocketStatus>> {
    await refreshActor();
    const created = await createLedger(dir, facts, actor, ports);
    return created.ok ? open(dir) : created;
  }

  async function openSample(): Promise<Result<DocketStatus>> {
    await refreshActor();
    const dir = await findOrMakeSample(actor, ports);
    return dir.ok ? open(dir.value, { isSample: true }) : dir;
  }

  async function closeCurrent(): Promise<void> {
    if (!current) return;
    await ports.cancelJobs();
    const { session, day } = current;
    day.stop();
    current = undefined;
    await session.close();
  }

  async function close(): Promise<void> {
    if (!current) return;
    await closeCurrent();
    told.cancel();
    ports.onChanged(null);
  }

  return {
    session: () => (current ? ok(current.session) : refuse('docket.noneOpen', 'No docket is open.')),
    status,
    open: (dir, options) => inTurn(() => open(dir, options)),
    create: (dir, facts) => inTurn(() => create(dir, facts)),
    openSample: () => inTurn(openSample),
    close: () => inTurn(close),
    async officerChanged() {
      await refreshActor();
      if (current) told.call();
    },
    woke: () => current?.day.look(),
  };
}

async function whereIs(dir: string): Promise<string> {
  return realpath(dir).catch(() => dir);
}
