/** Opens a docket: verified entries, what was noticed, and the one way to add to them. */
import { join } from 'node:path';
import { type DeviceId, emptyHead, type Head, type JournalEntry } from '../../shared/journal/entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import { type EvidenceStore, openEvidenceStore } from '../evidence/evidence-store.ts';
import { removeStaleTemporaries } from '../evidence/temporaries.ts';
import { cutTornTail } from '../journal/cut-torn-tail.ts';
import type { DocketFinding } from '../journal/finding.ts';
import { createLogWriter, type LogWriter } from '../journal/log-writer.ts';
import { type JournalReading, readJournal } from '../journal/read-journal.ts';
import { createSegmentAppender } from '../journal/segment-appender.ts';
import { unacknowledged } from './acknowledged-losses.ts';
import {
  type DeviceMemory,
  headsToRemember,
  lostHeads,
  newDeviceId,
  recallDevice,
  rememberDevice,
  tailMissing,
} from './device-memory.ts';
import { type DocketFolder, openDocketFolder } from './docket-file.ts';
import type { DocketPorts } from './docket-ports.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface OpenOptions {
  readonly mode: 'read' | 'write';
  /** The officer says that the other computer named by the lock no longer writes. */
  readonly reclaimForeignLock?: boolean;
  /** By which name `docket.json` goes while the folder is not yet to be taken for a docket. */
  readonly docketFile?: string;
}

export interface OpenDocket {
  readonly folder: DocketFolder;
  /** What was on the disk at opening, of all devices, in recorded order; where a log is broken, up to its first bad place. */
  readonly entries: readonly JournalEntry[];
  /** Of each log as it was at opening. */
  readonly heads: readonly Head[];
  readonly findings: readonly DocketFinding[];
  /** Heads that this computer has seen, that the logs no longer hold, and of whose loss no entry tells. */
  readonly lost: readonly Head[];
  /** Why nothing can be written; absent when the docket is open for writing. */
  readonly readOnly?: Refusal;
  readonly journal: Pick<LogWriter, 'appendAll'>;
  readonly evidence: EvidenceStore;
  /** Finishes what was asked, remembers the heads, gives the lock back. */
  close(): Promise<void>;
}

/**
 * Opens `dir` for reading, or for writing under the writer lock. A journal that was altered is opened for reading only, whatever was asked: see `readOnly`
 * and `findings`. Refuses as openDocketFolder and takeWriterLock do, or with a disk code.
 */
export async function openDocket(dir: string, options: OpenOptions, ports: DocketPorts): Promise<Result<OpenDocket>> {
  const folder = await openDocketFolder(dir, options.docketFile);
  if (!folder.ok) return folder;
  if (options.mode === 'read') return openForReading(folder.value, ports);
  const lock = await takeWriterLock(dir, options.reclaimForeignLock ?? false, ports);
  if (!lock.ok) return lock;
  const opened = await openLocked(folder.value, lock.value, ports);
  if (!opened.ok || opened.value.readOnly) await lock.value.release();
  return opened;
}

async function openForReading(folder: DocketFolder, ports: DocketPorts): Promise<Result<OpenDocket>> {
  try {
    const found = await examine(folder, ports);
    return ok(
      readOnlyDocket(folder, found, refuse('docket.readOnly', `${folder.dir} is open for reading only.`), ports),
    );
  } catch (error) {
    return diskRefusal(error, pathIn(error) ?? folder.dir);
  }
}

async function openLocked(folder: DocketFolder, lock: WriterLock, ports: DocketPorts): Promise<Result<OpenDocket>> {
  try {
    const found = await examine(folder, ports);
    const broken = found.logs.find((log) => log.isBroken)?.findings.find((finding) => finding.severity === 'error');
    if (broken)
      return ok(readOnlyDocket(folder, found, refuse('docket.altered', broken.message, { ...broken }), ports));
    return ok(await writableDocket(folder, found, lock, ports));
  } catch (error) {
    return diskRefusal(error, pathIn(error) ?? folder.dir);
  }
}

interface Examined extends JournalReading {
  readonly memory: DeviceMemory | undefined;
  readonly lost: readonly Head[];
}

async function examine(folder: DocketFolder, ports: DocketPorts): Promise<Examined> {
  const reading = await readJournal(join(folder.dir, 'journal'));
  const memory = await recallDevice(folder, ports);
  const lost = unacknowledged(lostHeads(reading.logs, memory?.heads ?? []), reading.entries);
  const findings = [...reading.findings, ...lost.map((head) => tailMissing(reading.logs, head))];
  return { ...reading, findings, memory, lost };
}

function readOnlyDocket(folder: DocketFolder, found: Examined, readOnly: Refusal, ports: DocketPorts): OpenDocket {
  return {
    ...described(folder, found),
    readOnly,
    journal: { appendAll: async () => readOnly },
    evidence: openEvidenceStore(join(folder.dir, 'evidence'), { newNonce: () => ports.randomHex(8), readOnly }),
    close: async () => undefined,
  };
}

async function writableDocket(
  folder: DocketFolder,
  found: Examined,
  lock: WriterLock,
  ports: DocketPorts,
): Promise<OpenDocket> {
  const evidenceFolder = join(folder.dir, 'evidence');
  // What was found holds every entry: only this of it may be needed for as long as the docket is open.
  const { lost } = found;
  const device = ownDevice(found, ports);
  const others = headsOf(found).filter((head) => head.device !== device);
  const remember = (own: Head) =>
    rememberDevice(folder, { device, heads: headsToRemember([...others, own], lost) }, ports);

  await removeStaleTemporaries(evidenceFolder);
  const log = await openOwnLog(folder, found, device, ports);
  // The id is remembered before anything is written under it.
  await remember(log.head());

  let closing: Promise<void> | undefined;
  async function finish(): Promise<void> {
    try {
      await log.close();
      await remember(log.head());
    } catch (error) {
      // Everything answered is on the disk already; what fails here is a help for the next start, not a promise.
      diskRefusal(error, folder.dir);
    } finally {
      await lock.release();
    }
  }
  function close(): Promise<void> {
    closing ??= finish();
    return closing;
  }

  const evidence = openEvidenceStore(evidenceFolder, { newNonce: () => ports.randomHex(8) });
  return { ...described(folder, found), journal: log, evidence, close };
}

/** The log under which this machine wrote last; a new one where it never did, or where its own was cut or replaced: continuing that would fork it. */
function ownDevice({ memory, lost }: Examined, ports: DocketPorts): DeviceId {
  if (!memory || lost.some((head) => head.device === memory.device)) return newDeviceId(ports);
  return memory.device;
}

async function openOwnLog(
  folder: DocketFolder,
  found: Examined,
  device: DeviceId,
  ports: DocketPorts,
): Promise<LogWriter> {
  const log = found.logs.find((each) => each.device === device);
  if (log?.end && log.end.tornBytes > 0) await cutTornTail(log.end);
  return createLogWriter({
    head: log?.head ?? emptyHead(device),
    notBefore: found.entries.at(-1)?.recordedAt,
    segments: createSegmentAppender(join(folder.dir, 'journal', device), log?.end),
    now: ports.now,
  });
}

function described(folder: DocketFolder, found: Examined) {
  return { folder, entries: found.entries, heads: headsOf(found), findings: found.findings, lost: found.lost };
}

function headsOf(found: JournalReading): Head[] {
  return found.logs.map((log) => log.head);
}
