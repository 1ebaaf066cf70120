/** The generated docket as a folder: a real journal, hashed and fsynced, made once on a machine and copied for whoever changes it. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocketPorts, systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { openDocket } from '../../electron/docket/open-docket.ts';
import { seededRandom } from '../../electron/docket/testing/seeded-random.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type DocketSize, generatedEntries } from './generated-docket.ts';

/** Entries that are recorded at once, at the moment of the last of them. */
const batch = 500;

/** A copy of its own under `into`, and how many entries it holds. */
export async function generatedFolder(
  size: DocketSize,
  into: string,
): Promise<{ readonly dir: string; readonly entryCount: number }> {
  const entries = generatedEntries(size);
  const folder = await makeOnce(entries);
  const dir = join(into, 'Generated docket');
  await cp(folder, dir, { recursive: true });
  return { dir, entryCount: entries.length + 1 };
}

/** Known again by what it holds, so that another generator makes another folder. */
async function makeOnce(entries: readonly LedgerEntry[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
  const kept = join(tmpdir(), `records-bench-docket-${hash}`);
  if (await isThere(kept)) return kept;
  const folder = await mkdtemp(join(tmpdir(), 'records-bench-making-'));
  await make(join(folder, 'docket'), entries, folder);
  await rename(join(folder, 'docket'), kept);
  await rm(folder, { recursive: true, force: true });
  return kept;
}

async function make(dir: string, entries: readonly LedgerEntry[], userFolder: string): Promise<void> {
  const random = seededRandom(2);
  let now = entries[0]?.recordedAt as Instant;
  const ports: DocketPorts = {
    ...systemDocketPorts(),
    userFolder: join(userFolder, 'home'),
    now: () => now,
    randomHex: (bytes) => Array.from({ length: bytes * 2 }, () => Math.floor(random() * 16).toString(16)).join(''),
  };
  const facts = { name: 'Generated docket', agency: 'Agency', office: 'Records', timeZone: 'UTC' };
  made(await createLedger(dir, facts, 'Bench', ports));
  const docket = made(await openDocket(dir, { mode: 'write' }, ports));
  for (let from = 0; from < entries.length; from += batch) {
    const part = entries.slice(from, from + batch);
    now = part.at(-1)?.recordedAt ?? now;
    made(await docket.journal.appendAll(part.map(({ actor, type, v, data }) => ({ actor, type, v, data }))));
  }
  await docket.close();
}

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
