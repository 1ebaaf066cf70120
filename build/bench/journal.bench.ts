/** The journal's rates against the figures of the design (a shared 2-core machine, +-40 %), and 200 rounds of the crash test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocket } from '../../electron/docket/create-docket.ts';
import { type DocketPorts, systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { type OpenDocket, openDocket } from '../../electron/docket/open-docket.ts';
import { type CrashReport, runCrashRounds } from '../../electron/docket/testing/crash-rounds.ts';
import { seededRandom } from '../../electron/docket/testing/seeded-random.ts';
import { readJournal } from '../../electron/journal/read-journal.ts';
import type { EntryDraft, JournalEntry } from '../../shared/journal/entry.ts';
import { foldEntries, type TimedEntry } from '../../shared/journal/fold.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** Events a second, or seconds, that the design's spike reached. */
const design = { oneFsyncEach: 1_100, per100: 98_000, callers256: 64_000, verify: 400_000, foldSeconds: 0.24 };

const draft: EntryDraft = {
  actor: 'Dana Ellis',
  type: 'milestone.rescheduled',
  v: 1,
  data: {
    effective: '2022-02-18',
    milestone: 'M-00093',
    from: '2022-02-15',
    to: '2022-03-31',
    reason: 'The vendor delivers later.',
  },
};

export async function benchJournal(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'records-bench-'));
  try {
    await benchRates(join(root, 'docket'), systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(root, 'home') }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  await benchCrash();
}

async function benchRates(dir: string, ports: DocketPorts): Promise<void> {
  orThrow(await createDocket(dir, { name: 'Bench', agency: 'NARA', office: 'Bench', timeZone: 'UTC' }, ports));
  const docket = orThrow(await openDocket(dir, { mode: 'write' }, ports));
  printRate('append, one fsync each', await rateOf(2_000, () => appendInTurn(docket, 2_000, 1)), design.oneFsyncEach);
  printRate('append, 100 a call', await rateOf(60_000, () => appendInTurn(docket, 600, 100)), design.per100);
  printRate('append, 256 callers', await rateOf(38_400, () => appendTogether(docket, 256, 150)), design.callers256);
  await docket.close();
  await benchReading(join(dir, 'journal'));
}

async function benchReading(journal: string): Promise<void> {
  const count = (await readJournal(journal)).entries.length;
  printRate(`read and verify ${count} entries`, await rateOf(count, () => readJournal(journal)), design.verify);
  const began = performance.now();
  const { entries } = await readJournal(journal);
  const counts = foldEntries(entries.filter(isTimed), countByType, new Map<string, number>());
  const seconds = (performance.now() - began) / 1000;
  const per100k = (seconds * 100_000) / entries.length;
  console.log(
    `  read, verify and fold 100,000: ${per100k.toFixed(3)} s (${(design.foldSeconds / per100k).toFixed(2)}x of the design's ${design.foldSeconds} s; ${counts.size} type)`,
  );
}

/** A new docket every 20 rounds: each round reads the whole journal, and a long one would measure that. */
async function benchCrash(): Promise<void> {
  const seed = Date.now() % 2 ** 32;
  const random = seededRandom(seed);
  const reports: CrashReport[] = [];
  for (let docket = 0; docket < 10; docket += 1) reports.push(await runCrashRounds(20, random));
  const sum = (count: (report: CrashReport) => number) => reports.reduce((total, report) => total + count(report), 0);
  const lost = sum((report) => report.lost);
  const faults = reports.flatMap((report) => report.faults);
  const torn = sum((report) => report.tornTails);
  const all = sum((report) => report.acknowledged);
  console.log(
    `  kill -9, ${sum((report) => report.rounds)} rounds, seed ${seed}: ${lost} of ${all} acknowledged entries lost`,
  );
  console.log(`    ${torn} torn tails cut, ${faults.length} faults ${faults.slice(0, 3).join(' ')}`);
  if (lost > 0 || faults.length > 0) process.exitCode = 1;
}

async function appendInTurn(docket: OpenDocket, calls: number, drafts: number): Promise<void> {
  const asked = Array<EntryDraft>(drafts).fill(draft);
  for (let call = 0; call < calls; call += 1) orThrow(await docket.journal.appendAll(asked));
}

async function appendTogether(docket: OpenDocket, callers: number, calls: number): Promise<void> {
  await Promise.all(Array.from({ length: callers }, () => appendInTurn(docket, calls, 1)));
}

interface Rate {
  readonly aSecond: number;
  /** Where others use the machine too, this tells more of the program. Includes the garbage collector's threads. */
  readonly aCpuSecond: number;
}

async function rateOf(things: number, work: () => Promise<unknown>): Promise<Rate> {
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpuBegan);
  return { aSecond: (things * 1000) / (performance.now() - began), aCpuSecond: (things * 1e6) / (user + system) };
}

function printRate(what: string, { aSecond, aCpuSecond }: Rate, designRate: number): void {
  const ratio = (aSecond / designRate).toFixed(2);
  const perCpu = `${Math.round(aCpuSecond)} a CPU second`;
  console.log(`  ${what}: ${Math.round(aSecond)} a second (${ratio}x of the design's ${designRate}; ${perCpu})`);
}

function isTimed(entry: JournalEntry): entry is JournalEntry & TimedEntry {
  return 'effective' in entry.data;
}

function countByType(counts: Map<string, number>, { type }: JournalEntry): Map<string, number> {
  return counts.set(type, (counts.get(type) ?? 0) + 1);
}

function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
