import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { openEvidenceStore } from '../../electron/evidence/evidence-store.ts';
import { importMail } from '../../electron/mail/import-mail.ts';
import type { ImportPorts } from '../../electron/mail/import-ports.ts';
import { openParsedStore } from '../../electron/mail/parsed-store.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import type { ProcessRunner } from '../../electron/process/process-runner.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { createMboxSplitter } from '../../shared/mail/mbox-splitter.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const messageCount = 5_000;
/** Linux counts the CPU time of /proc/self/stat in hundredths of a second. */
const ticksPerSecond = 100;

/** Import of 5,000 messages of a made mailbox: messages per CPU second, children included, and peak memory. */
export async function benchImport(): Promise<void> {
  const tool = join(corpus, 'tools/make-mbox.mjs');
  if (!existsSync(tool)) return console.log(`import: not measured, for ${tool} is not here`);
  if (process.platform !== 'linux')
    return console.log('import: not measured, for CPU time of children is read from Linux /proc');
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-import-'));
  try {
    const mailbox = join(folder, 'made.mbox');
    execFileSync(process.execPath, [tool, join(corpus, 'mail'), mailbox, String(messageCount)]);
    const parse = await measureParseAlone(mailbox);
    const { rate, peakMb, summary } = await measureImport(mailbox, folder);
    console.log(`import: ${summary}`);
    console.log(
      `  evidence, split, hash, parse, parsed store; a set for the journal: ${rate.toFixed(0)} messages per CPU second (aim 1,000), peak ${peakMb.toFixed(0)} MB with children`,
    );
    console.log(
      `  postal-mime alone ${parse.toFixed(0)} here, 1,740 in the design's run; the import runs at ${(rate / parse).toFixed(2)}x of it`,
    );
    console.log(`  mu index          940 in the design's run (not measured here): ${(rate / 940).toFixed(2)}x`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureParseAlone(mailbox: string): Promise<number> {
  const bytes = readFileSync(mailbox);
  const splitter = createMboxSplitter();
  const spans = [...splitter.push(bytes), ...splitter.end()];
  const before = process.cpuUsage();
  for (const { messageStart, messageEnd } of spans) {
    await PostalMime.parse(bytes.subarray(messageStart, messageEnd), { forceRfc822Attachments: true });
  }
  const { user, system } = process.cpuUsage(before);
  return (spans.length * 1e6) / (user + system);
}

async function measureImport(
  mailbox: string,
  folder: string,
): Promise<{ rate: number; peakMb: number; summary: string }> {
  const pids: number[] = [];
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(
      peakMb,
      [process.pid, ...pids].map(residentMb).reduce((sum, mb) => sum + mb),
    );
  }, 50);
  const before = cpuSeconds();
  const receipt = await importMail({ paths: [mailbox] }, await benchPorts(folder, countingRunner(pids)));
  const seconds = cpuSeconds() - before;
  clearInterval(watch);
  const { found, imported, alreadyThere, failed } = receipt.totals;
  const summary = `${found} found, ${imported} imported, ${alreadyThere} already there, ${failed} failed, complete: ${receipt.complete}`;
  return { rate: found / seconds, peakMb, summary };
}

async function benchPorts(folder: string, runner: ProcessRunner): Promise<ImportPorts> {
  const evidenceFolder = join(folder, 'evidence');
  mkdirSync(evidenceFolder);
  const evidence = openEvidenceStore(evidenceFolder, { newNonce: randomUUID });
  const held = new Set<Sha256>();
  return {
    runner,
    parsedStore: await openParsedStore(join(folder, 'parsed')),
    evidence,
    clock: { now: () => instantOf(Date.now()), today: () => localDate('2022-02-18') },
    alreadyHeld: (sha256) => held.has(sha256),
    record: async (batch) => {
      for (const { sha256 } of batch) held.add(sha256);
      return ok(null);
    },
  };
}

function countingRunner(pids: number[]): ProcessRunner {
  const runner = createForkRunner();
  return {
    start(modulePath, options) {
      const child = runner.start(modulePath, options);
      if (child.pid !== undefined) pids.push(child.pid);
      return child;
    },
  };
}

/** CPU time of this process and of its ended children, as /proc/self/stat tells it. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

function residentMb(pid: number): number {
  const statm = existsSync(`/proc/${pid}/statm`) ? readFileSync(`/proc/${pid}/statm`, 'latin1') : '0 0';
  return (Number(statm.split(' ')[1]) * 4096) / 2 ** 20;
}
