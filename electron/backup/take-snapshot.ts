/** What a backup made now would hold: a consistent view of an open docket, taken without its lock. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { evolve } from '../../shared/domain/evolve.ts';
import { emptyState } from '../../shared/domain/state.ts';
import type { Head } from '../../shared/journal/entry.ts';
import { foldEntries } from '../../shared/journal/fold.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Sha256, sha256Schema } from '../../shared/kernel/sha256.ts';
import { diskRefusal, errnoOf, pathIn } from '../disk/disk-refusal.ts';
import { type DocketFile, docketFileName, openDocketFolder } from '../docket/docket-file.ts';
import { draftsFolder } from '../docket/draft-store.ts';
import { type JournalReading, readJournal } from '../journal/read-journal.ts';
import type { LogReading } from '../journal/read-log.ts';
import { listSegments } from '../journal/segments.ts';
import { understand } from '../ledger/ledger-entry.ts';
import { ownRulesFileName } from '../ledger/read-rules.ts';
import { ownTemplatesFolder } from '../ledger/read-templates.ts';
import { namedOriginals } from '../ledger/verify-docket.ts';
import { backedUpPathSchema } from './backup-manifest.ts';

/** One file of the docket, as far as it belongs to the snapshot. */
export interface SnapshotPart {
  /** Its place in the docket's folder, with `/`. */
  readonly path: string;
  readonly source: string;
  /** Its bytes. Of a log's last segment less than the file may have by now: what was recorded since stays out. */
  readonly size: number;
  /** Of an original: what its bytes must be. */
  readonly original?: Sha256;
}

export interface Snapshot {
  readonly docket: DocketFile;
  readonly heads: readonly Head[];
  readonly parts: readonly SnapshotPart[];
  /** What cannot be a part of it: originals that entries name and the store lacks. */
  readonly faults: readonly SnapshotFault[];
}

export interface SnapshotFault {
  readonly code: string;
  readonly message: string;
}

/**
 * Reads the journal to its last whole entry, then lists the originals: evidence is on the disk before the entry that names it, so whatever the
 * entries name is among them. Refuses as openDocketFolder does, with `backup.journalAltered`, or with a disk code.
 */
export async function takeSnapshot(dir: string): Promise<Result<Snapshot>> {
  const folder = await openDocketFolder(dir);
  if (!folder.ok) return folder;
  try {
    const journal = await readJournal(join(dir, 'journal'));
    const broken = journal.findings.find(({ severity }) => severity === 'error');
    if (broken) return altered(broken.message);
    const originals = await listOriginals(join(dir, 'evidence'));
    const own = [...(await listFiles(dir, draftsFolder)), ...(await listFiles(dir, ownTemplatesFolder))];
    const parts = [
      ...(await plainFiles(dir)),
      ...(await logParts(dir, journal.logs)),
      ...originals,
      ...own.filter(({ path }) => backedUpPathSchema.safeParse(path).success),
    ];
    const heads = journal.logs.map(({ head }) => head).filter(({ seq }) => seq > 0);
    return ok({ docket: folder.value.docket, heads, parts, faults: missingOriginals(journal, originals) });
  } catch (error) {
    return diskRefusal(error, pathIn(error) ?? dir);
  }
}

function altered(message: string): Refusal {
  return refuse(
    'backup.journalAltered',
    `No backup was made, because it would only keep the damage; backups made before are as they were. ${message}`,
  );
}

async function plainFiles(dir: string): Promise<readonly SnapshotPart[]> {
  const parts: SnapshotPart[] = [];
  for (const path of [docketFileName, ownRulesFileName]) {
    const source = join(dir, path);
    const size = await sizeIfThere(source);
    if (size !== undefined) parts.push({ path, source, size });
  }
  return parts;
}

/** Whole segments, and of the last one what was read and verified. */
async function logParts(dir: string, logs: readonly LogReading[]): Promise<readonly SnapshotPart[]> {
  const parts: SnapshotPart[] = [];
  for (const { device, end } of logs) {
    if (!end) continue;
    const { segments } = await listSegments(join(dir, 'journal', device));
    for (const { number, path: source } of segments.filter((each) => each.number <= end.segment.number)) {
      const size = number === end.segment.number ? end.wholeBytes : (await stat(source)).size;
      if (size > 0) parts.push({ path: placeOf(dir, source), source, size });
    }
  }
  return parts;
}

async function listOriginals(folder: string): Promise<readonly SnapshotPart[]> {
  const parts: SnapshotPart[] = [];
  for (const shelf of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of await namesIn(join(folder, shelf))) {
      const original = sha256Schema.safeParse(name).data;
      if (original?.slice(0, 2) !== shelf) continue;
      const source = join(folder, shelf, name);
      parts.push({ path: `evidence/${shelf}/${name}`, source, size: (await stat(source)).size, original });
    }
  }
  return parts;
}

/** Drafts and the docket's own templates; what is being written this moment (`*.tmp`) and hidden files are not. */
async function listFiles(dir: string, folder: string): Promise<readonly SnapshotPart[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true, recursive: true }).catch(noneWhereMissing);
  const parts: SnapshotPart[] = [];
  for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.tmp'))) {
    const source = join(entry.parentPath, entry.name);
    const size = await sizeIfThere(source);
    if (size !== undefined) parts.push({ path: placeOf(dir, source), source, size });
  }
  return parts;
}

/** Where the journal is of a newer version, those that are understood. */
function missingOriginals({ entries }: JournalReading, originals: readonly SnapshotPart[]): readonly SnapshotFault[] {
  const held = new Set(originals.map(({ original }) => original));
  const named = namedOriginals(foldEntries(understand(entries).entries, evolve, emptyState));
  return [...named]
    .filter((sha256) => !held.has(sha256))
    .map((sha256) => ({
      code: 'evidence.missing',
      message: `The original ${sha256} is missing from the docket, though an entry names it; the backup cannot hold it.`,
    }));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(noneWhereMissing)).sort();
}

async function sizeIfThere(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function noneWhereMissing(error: unknown): never[] {
  if (errnoOf(error) === 'ENOENT') return [];
  throw error;
}

function placeOf(dir: string, path: string): string {
  return relative(dir, path).split(sep).join('/');
}
