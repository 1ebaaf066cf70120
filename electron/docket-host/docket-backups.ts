/** The backups of the docket that is open: the one of each day, made in the background, and those that the officer asks for. */
import { basename, join } from 'node:path';
import type { BackupStatus } from '../../shared/contracts/backup.contract.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { type BackupPlace, backUpDocket, ownShelf } from '../backup/back-up-docket.ts';
import type { BackupWatch } from '../backup/backup-progress.ts';
import { halfTime } from '../backup/half-time.ts';
import type { MadeBackup } from '../backup/make-backup.ts';
import { listManifests, momentOf } from '../backup/shelf-layout.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { BackupSettings, BackupSettingsMemory } from './backup-settings.ts';
import type { DocketSession } from './docket-session.ts';
import { safeFileName } from './safe-file-name.ts';

export interface DocketBackups {
  /** Another docket is open. Its first look is a while later, so that opening it stays quick. */
  follow(session: DocketSession): void;
  /** Stops what runs in the background, and waits until it has. */
  leave(): Promise<void>;
  /** Makes the backup of the day if it is time; resolves when it is made or was not due. */
  look(): Promise<void>;
  /** By the officer's wish. Refuses as backUpDocket does, or with `docket.noneOpen`. */
  make(into: 'folder' | { readonly file: string }, watch: BackupWatch): Promise<Result<MadeBackup>>;
  status(): Promise<BackupStatus | null>;
  settingsChanged(): Promise<void>;
  /** The folders that keep backups of a docket: its own, and the one that the officer chose. */
  shelves(session: DocketSession): Promise<readonly string[]>;
}

interface BackupsParts {
  readonly ports: DocketPorts;
  readonly settings: BackupSettingsMemory;
  onChanged(status: BackupStatus | null): void;
  /** How long after its opening a docket is first looked at, and how often then, in milliseconds. */
  readonly pace?: { readonly firstMs: number; readonly everyMs: number };
}

const usualPace = { firstMs: 5_000, everyMs: 15 * 60_000 };
/** A backup that failed is tried again after an hour, in milliseconds. */
const tryAgainMs = 3_600_000;

interface Following {
  readonly session: DocketSession;
  readonly abort: AbortController;
  readonly timers: readonly NodeJS.Timeout[];
  running?: Promise<void> | undefined;
  failure?: (Refusal & { readonly at: Instant }) | undefined;
}

export function createDocketBackups({ ports, settings, onChanged, pace = usualPace }: BackupsParts): DocketBackups {
  let following: Following | undefined;

  const tell = async () => onChanged(await status());

  function follow(session: DocketSession): void {
    const first = setTimeout(() => void look(), pace.firstMs).unref();
    const again = setInterval(() => void look(), pace.everyMs).unref();
    following = { session, abort: new AbortController(), timers: [first, again] };
    void tell();
  }

  async function leave(): Promise<void> {
    const left = following;
    if (!left) return;
    following = undefined;
    for (const timer of left.timers) clearTimeout(timer);
    left.abort.abort();
    await left.running;
    onChanged(null);
  }

  async function look(): Promise<void> {
    const looked = following;
    if (!looked || looked.running) return;
    looked.running = backUpIfDue(looked).finally(() => {
      looked.running = undefined;
    });
    await looked.running;
    if (looked === following) await tell();
  }

  async function backUpIfDue(looked: Following): Promise<void> {
    try {
      const set = await settings.read();
      if (!(await isDue(looked, set))) return;
      const { signal } = looked.abort;
      onChanged(await status());
      const made = await back(looked.session, shelfPlace(looked.session, set), { signal, breathe: halfTime(signal) });
      looked.failure = failureOf(made, ports.now());
    } catch (error) {
      looked.failure = { ...diskRefusal(error, pathIn(error) ?? looked.session.ledger.dir), at: ports.now() };
    }
  }

  /** Once on every day of the docket's own calendar. The sample can be made again, and a docket that is broken is not to push sound backups out. */
  async function isDue({ session, failure }: Following, set: BackupSettings): Promise<boolean> {
    const { ledger, isSample } = session;
    if (!set.isDaily || isSample || ledger.readOnly) return false;
    if (failure && Date.parse(ports.now()) - Date.parse(failure.at) < tryAgainMs) return false;
    const [newest] = await listManifests(shelfOf(session, set));
    return newest === undefined || ledger.dayOf(momentOf(newest)) !== ledger.today();
  }

  function back(session: DocketSession, into: BackupPlace, watch: BackupWatch): Promise<Result<MadeBackup>> {
    return backUpDocket({ dir: session.ledger.dir, actor: session.actor(), into }, ports, watch);
  }

  async function make(into: 'folder' | { readonly file: string }, watch: BackupWatch): Promise<Result<MadeBackup>> {
    const made = following;
    if (!made) return refuse('docket.noneOpen', 'No docket is open.');
    const set = await settings.read();
    const place: BackupPlace =
      into === 'folder' ? shelfPlace(made.session, set) : { kind: 'file', path: into.file, mayReplace: true };
    const backup = await back(made.session, place, watch);
    if (backup.ok) {
      made.failure = undefined;
      if (into !== 'folder') await rememberCarried(made.session.ledger.docket.id, backup.value.manifest.madeAt);
    }
    await tell();
    return backup;
  }

  async function rememberCarried(docket: string, madeAt: Instant): Promise<void> {
    const { carried } = await settings.read();
    await settings.change({ carried: { ...carried, [docket]: madeAt } });
  }

  async function status(): Promise<BackupStatus | null> {
    const described = following;
    if (!described) return null;
    const set = await settings.read();
    const { session, failure, running } = described;
    return {
      isDaily: set.isDaily,
      keepDays: set.keepDays,
      folderName: set.folder === null ? null : basename(set.folder),
      last: newer(await lastOnShelf(session, set), set.carried[session.ledger.docket.id], session.ledger.dayOf),
      isRunning: running !== undefined,
      failure: failure ? { code: failure.code, message: failure.message } : null,
    };
  }

  async function shelves(session: DocketSession): Promise<readonly string[]> {
    return [...new Set([ownShelf(session.ledger.dir), shelfOf(session, await settings.read())])];
  }

  return { follow, leave, look, make, status, settingsChanged: tell, shelves };
}

/** Where findings say that the docket is not whole, nothing old is removed: it may hold what is missing. */
function shelfPlace(session: DocketSession, set: BackupSettings): BackupPlace {
  const isWhole = session.ledger.findings().every(({ severity }) => severity !== 'error');
  return { kind: 'shelf', folder: shelfOf(session, set), ...(isWhole && { keepDays: set.keepDays }) };
}

function shelfOf({ ledger }: DocketSession, { folder }: BackupSettings): string {
  if (folder === null) return ownShelf(ledger.dir);
  const { id, name } = ledger.docket;
  return join(folder, `${safeFileName(name, 'docket')} ${id.slice(0, 8)}`);
}

async function lastOnShelf(session: DocketSession, set: BackupSettings): Promise<Instant | undefined> {
  const shelf = shelfOf(session, set);
  try {
    const [newest] = await listManifests(shelf);
    return newest === undefined ? undefined : momentOf(newest);
  } catch (error) {
    // A folder that cannot be reached now is told as the failure of the next backup.
    diskRefusal(error, shelf);
    return undefined;
  }
}

function newer(
  onShelf: Instant | undefined,
  carried: Instant | undefined,
  dayOf: (moment: Instant) => LocalDate,
): BackupStatus['last'] {
  const isFile = carried !== undefined && (onShelf === undefined || carried > onShelf);
  const madeAt = isFile ? carried : onShelf;
  return madeAt === undefined ? null : { madeAt, day: dayOf(madeAt), isFile };
}

/** No failures: the docket was closed meanwhile, or the officer is making one. */
const passing: ReadonlySet<string> = new Set(['cancelled', 'backup.running']);

/** One that is not whole was made, and is told all the same. */
function failureOf(made: Result<MadeBackup>, at: Instant): Following['failure'] {
  if (!made.ok) return passing.has(made.code) ? undefined : { ...made, at };
  const [fault] = made.value.manifest.faults;
  if (!fault) return undefined;
  const message = `The backup of today is made, but not all of the docket is sound. ${fault.message}`;
  return { ...refuse(fault.code, message), at };
}
