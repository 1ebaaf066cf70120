/** Kills a recording child at random moments, opens what it left, and counts what was promised and is not there. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JournalEntry } from '../../../shared/journal/entry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type Sha256, sha256Schema } from '../../../shared/kernel/sha256.ts';
import { createDocket } from '../create-docket.ts';
import { type DocketPorts, systemDocketPorts } from '../docket-ports.ts';
import { openDocket } from '../open-docket.ts';

export interface CrashReport {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged entries that were not there, or were others, after any crash. */
  readonly lost: number;
  readonly tornTails: number;
  /** What opening noticed beyond torn tails, and bad or missing evidence. None is expected. */
  readonly faults: readonly string[];
}

/** All rounds kill writers of one docket, in a temporary folder that is removed. `random` gives numbers from 0 to below 1. */
export async function runCrashRounds(rounds: number, random: () => number): Promise<CrashReport> {
  const root = await mkdtemp(join(tmpdir(), 'records-crash-'));
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(root, 'home') });
  const dir = join(root, 'docket');
  try {
    orThrow(await createDocket(dir, { name: 'Crash', agency: 'NARA', office: 'Test', timeZone: 'UTC' }, ports));
    return await crashAgainAndAgain(dir, rounds, random, ports);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function crashAgainAndAgain(
  dir: string,
  rounds: number,
  random: () => number,
  ports: DocketPorts,
): Promise<CrashReport> {
  const acknowledged = new Map<number, string>();
  const faults: string[] = [];
  let lost = 0;
  let tornTails = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [seq, hash] of await recordUntilKilled(dir, random() * 150, ports)) acknowledged.set(seq, hash);
    const left = await reopen(dir, ports);
    const hashes = new Map<number, string>(left.entries.map((entry) => [entry.seq, entry.hash]));
    for (const [seq, hash] of acknowledged) if (hashes.get(seq) !== hash) lost += 1;
    if (left.hadTornTail) tornTails += 1;
    faults.push(...left.faults);
  }
  // Once is enough: nothing ever repairs evidence, so what one crash spoiled is still spoiled after the last.
  faults.push(...(await evidenceFaults(dir, ports)));
  return { rounds, acknowledged: acknowledged.size, lost, tornTails, faults };
}

/** What the child printed: the seq and hash of each entry it was answered. It is killed `afterMs` behind the first of them. */
async function recordUntilKilled(dir: string, afterMs: number, ports: DocketPorts): Promise<[number, string][]> {
  const program = join(import.meta.dirname, 'recording.child.ts');
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: ports.userFolder };
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let printed = '';
  const began = new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('latin1');
  });
  await Promise.race([began, closed]);
  await pause(afterMs);
  child.kill('SIGKILL');
  await closed;
  const whole = printed.slice(0, printed.lastIndexOf('\n') + 1).trimEnd();
  return whole === '' ? [] : whole.split('\n').map((line) => [Number(line.split(' ')[0]), line.split(' ')[1] ?? '']);
}

async function reopen(dir: string, ports: DocketPorts) {
  const docket = orThrow(await openDocket(dir, { mode: 'write' }, ports));
  await docket.close();
  const hadTornTail = docket.findings.some((finding) => finding.code === 'journal.tornTail');
  const unexpected = docket.findings.filter((finding) => finding.severity !== 'note');
  return { entries: docket.entries, hadTornTail, faults: unexpected.map((finding) => finding.message) };
}

async function evidenceFaults(dir: string, ports: DocketPorts): Promise<string[]> {
  const docket = orThrow(await openDocket(dir, { mode: 'read' }, ports));
  const { faults } = await docket.evidence.verifyAll({ expected: namedEvidence(docket.entries) });
  return faults.map((fault) => fault.message);
}

function namedEvidence(entries: readonly JournalEntry[]): Set<Sha256> {
  return new Set(entries.flatMap(({ data }) => ('sha256' in data ? [sha256Schema.parse(data.sha256)] : [])));
}

function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
