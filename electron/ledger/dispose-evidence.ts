/**
 * Disposal: what is destroyed goes from the evidence store, the parsed store, the search index and the shelves of backups; the journal keeps who, why,
 * under which schedule, and the hash. The order survives a crash: messages that stay are stored alone, the entry is recorded, then files go; whoever
 * opens the docket next for writing destroys what was left.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evidence, evidenceIn } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { forgetBackups } from '../backup/forget-backups.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import { syncFolder } from '../disk/durable-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { forgetReadings } from '../mail/forget-readings.ts';
import { clearDisposal, type DisposalMark, markDisposal, markedDisposals } from './disposal-marks.ts';
import type { Ledger } from './ledger.ts';
import { namedOriginals } from './verify-docket.ts';

export interface DisposalAsked {
  readonly evidence: EvidenceId;
  readonly authority: string;
  readonly schedule: string;
  readonly reason: string;
  /** What came of looking for holds: litigation, FOIA, audit. */
  readonly holds: string;
  readonly despiteCase?: string | undefined;
}

export interface DisposalPlaces {
  readonly ports: DocketPorts;
  /** Folders that keep backups of this docket. */
  readonly shelves: readonly string[];
}

export interface Disposal {
  readonly evidence: EvidenceId;
  /** Originals that were removed from the evidence store. */
  readonly removed: readonly Sha256[];
  /** Messages of the same mailbox file, which stand alone from now on. */
  readonly separated: readonly EvidenceId[];
  /** Backups that held it, by name; all of each is gone. */
  readonly backups: readonly string[];
}

type Disposed = Extract<LedgerEntry, { type: 'evidence.disposed' }>;

/** Refuses with `unknownId`, `evidence.held`, `evidence.inStore`, as the ledger does, or with a disk code. */
export async function disposeEvidence(
  ledger: Ledger,
  asked: DisposalAsked,
  actor: string,
  places: DisposalPlaces,
): Promise<Result<Disposal>> {
  const row = ledger.state().evidence.get(asked.evidence);
  const separated = row ? await storeAlone(ledger, row) : ok([]);
  if (!separated.ok) return separated;
  const place = { ledger, userFolder: places.ports.userFolder };
  if (row) {
    await markDisposal(place, { evidence: asked.evidence, shelves: places.shelves });
    const recorded = await ledger.handle([{ intent: 'DisposeEvidence', ...asked }], actor);
    if (!recorded.ok) {
      await clearDisposal(place, asked.evidence);
      return recorded;
    }
  }
  const disposed = ledger.entries().findLast((entry): entry is Disposed => isDisposalOf(entry, asked.evidence));
  if (!disposed) return refuse('unknownId', `There is no evidence ${asked.evidence} in this docket.`);
  try {
    const purged = await purge(ledger, disposed.data, places);
    if (!purged.ok) return leftBehind(purged, asked.evidence);
    await clearDisposal(place, asked.evidence);
    return ok({ ...purged.value, separated: separated.value });
  } catch (error) {
    return leftBehind(diskRefusal(error, pathIn(error) ?? ledger.dir), asked.evidence);
  }
}

/**
 * Disposals that were cut short: those that this computer has marked, and those that the journal tells of and whose original is there all the same,
 * as where the computer that was asked went down. Throws the system's error.
 */
export async function unfinishedDisposals(ledger: Ledger, userFolder: string): Promise<readonly DisposalMark[]> {
  const marked = await markedDisposals({ ledger, userFolder });
  const named = namedOriginals(ledger.state());
  const left: DisposalMark[] = [];
  for (const { data } of ledger.entries().filter((entry): entry is Disposed => entry.type === 'evidence.disposed')) {
    if (marked.some(({ evidence }) => evidence === data.evidence)) continue;
    for (const original of originalsOf(data, named))
      if (await ledger.evidence.has(original)) left.push({ evidence: data.evidence, shelves: [] });
  }
  return [...marked, ...left];
}

/**
 * Destroys what disposals left behind that were cut short; those that were not recorded yet are forgotten. Answers what was destroyed now. Refuses as
 * disposeEvidence does.
 */
export async function finishDisposals(
  ledger: Ledger,
  unfinished: readonly DisposalMark[],
  { ports, shelves: known }: DisposalPlaces,
): Promise<Result<readonly Disposal[]>> {
  const place = { ledger, userFolder: ports.userFolder };
  const finished: Disposal[] = [];
  for (const { evidence, shelves } of unfinished) {
    const places = { ports, shelves: [...new Set([...known, ...shelves])] };
    const disposed = ledger.entries().findLast((entry): entry is Disposed => isDisposalOf(entry, evidence));
    if (disposed && !ledger.state().evidence.has(evidence)) {
      const purged = await purge(ledger, disposed.data, places);
      if (!purged.ok) return leftBehind(purged, evidence);
      finished.push({ ...purged.value, separated: [] });
    }
    await clearDisposal(place, evidence);
  }
  return ok(finished);
}

function isDisposalOf({ type, data }: LedgerEntry, id: EvidenceId): boolean {
  return type === 'evidence.disposed' && data.evidence === id;
}

function leftBehind(refusal: Refusal, id: EvidenceId): Refusal {
  const message = `The disposal of ${id} is recorded, but not everything could be destroyed: ${refusal.message} What is left is destroyed when the docket is opened next.`;
  return { ...refusal, message };
}

/** Each other message of the mailbox file becomes an original of its own before that file goes; its hash is checked. */
async function storeAlone(ledger: Ledger, row: Evidence): Promise<Result<readonly EvidenceId[]>> {
  const container = row.container?.sha256;
  if (container === undefined || row.format !== 'mbox') return ok([]);
  const others = evidenceIn(ledger.state().evidence, container).filter(({ id }) => id !== row.id);
  for (const { id, sha256, size, container: place } of others) {
    const bytes = await ledger.evidence.readSlice(container, place?.offset ?? 0, size);
    if (!bytes.ok) return bytes;
    if (sha256Of(bytes.value) !== sha256)
      return refuse(
        'evidence.damaged',
        `The stored mailbox that holds ${id} is not what was put there; nothing was destroyed.`,
      );
    const stored = await ledger.evidence.putBytes(bytes.value);
    if (!stored.ok) return stored;
  }
  return ok(others.map(({ id }) => id));
}

/** What a disposal destroys in the evidence store: the message's own original and its mailbox file, unless they are held for something else. */
function originalsOf(
  { sha256, container }: Pick<Disposed['data'], 'sha256' | 'container'>,
  named: ReadonlySet<Sha256>,
): readonly Sha256[] {
  return [sha256, ...(container ? [container] : [])].filter((original) => !named.has(original));
}

async function purge(
  ledger: Ledger,
  { evidence, sha256, container }: Disposed['data'],
  { ports, shelves }: DisposalPlaces,
): Promise<Result<Omit<Disposal, 'separated'>>> {
  const { userFolder } = ports;
  const gone = originalsOf({ sha256, container }, namedOriginals(ledger.state()));
  const removed: Sha256[] = [];
  for (const original of gone) {
    if (!(await ledger.evidence.has(original))) continue;
    const path = ledger.evidence.pathOf(original);
    await rm(path, { force: true });
    await syncFolder(join(path, '..'));
    removed.push(original);
  }
  await forgetReadings(join(userFolder, 'parsed', ledger.docket.id), [sha256]);
  // The whole index: it is made anew from what is left, and nothing of it can be brought back from free pages.
  for (const index of ['search', 'conversations'])
    await rm(join(userFolder, index, ledger.docket.id), { recursive: true, force: true });
  const backups: string[] = [];
  for (const shelf of shelves) {
    const forgotten = await forgetBackups(shelf, new Set([sha256, ...gone]), ports);
    if (!forgotten.ok) return forgotten;
    backups.push(...forgotten.value);
  }
  return ok({ evidence, removed, backups });
}
