/** A mailbox of 2 GB by command: imported, then imported again. What the command and its children held together is the limit of issue E. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run-step.ts';
import { cpuSeconds, parentOf, residentMb } from './cpu-seconds.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const tool = join(corpus, 'tools/make-mbox.mjs');
/** 2.16 GB of them. Another count is measured with BENCH_MESSAGES=20000. */
const count = process.env.BENCH_MESSAGES ?? '500000';
const limitMb = 1_024;

export async function benchMailbox(): Promise<void> {
  if (!existsSync(tool)) return console.log(`mailbox: not measured, for ${tool} is not here`);
  if (process.platform !== 'linux') return console.log('mailbox: not measured, for memory is read from Linux /proc');
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-mailbox-'));
  try {
    const mailbox = join(folder, 'made.mbox');
    execFileSync(process.execPath, [tool, join(corpus, 'mail'), mailbox, count]);
    console.log(`  ${Number(count).toLocaleString('en-US')} messages, ${(statSync(mailbox).size / 1e9).toFixed(2)} GB`);
    const docket = join(folder, 'docket');
    await records(folder, ['init', docket, '--agency', 'A', '--office', 'B']);
    print('imported', await records(folder, ['import', docket, mailbox]));
    print('imported again', await records(folder, ['import', docket, mailbox]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly said: string;
  readonly cpu: number;
  readonly seconds: number;
  readonly peakMb: number;
}

async function records(folder: string, words: readonly string[]): Promise<Run> {
  const began = performance.now();
  const before = cpuSeconds();
  const child = spawn(process.execPath, [join(root, 'electron/cli/records.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    const pids = child.pid === undefined ? [] : [child.pid, ...childrenOf(child.pid)];
    peakMb = Math.max(
      peakMb,
      pids.map(residentMb).reduce((sum, mb) => sum + mb, 0),
    );
  }, 100);
  await new Promise((ended) => child.once('close', ended));
  clearInterval(watch);
  return { said, cpu: cpuSeconds() - before, seconds: (performance.now() - began) / 1_000, peakMb };
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((each) => parentOf(each) === pid);
}

function print(what: string, { said, cpu, seconds, peakMb }: Run): void {
  const found = /^Found.*$/m.exec(said)?.[0] ?? said;
  console.log(
    `    ${what}: ${cpu.toFixed(1)} CPU seconds in ${seconds.toFixed(0)} s, peak ${peakMb.toFixed(0)} MB with children (${(peakMb / limitMb).toFixed(2)}x of ${limitMb}). ${found}`,
  );
}
