import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { ascii } from '../../electron/disk/ascii.ts';
import { importMail } from '../../electron/mail/import-mail.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import type { ProcessRunner } from '../../electron/process/process-runner.ts';
import { createMboxSplitter } from '../../shared/mail/mbox-splitter.ts';
import { cpuSeconds, residentMb } from './cpu-seconds.ts';
import { importPorts } from './import-ports.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const messageCount = 5_000;

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
  const splitter = createMboxSplitter(ascii);
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
  const receipt = await importMail({ paths: [mailbox] }, await importPorts(folder, countingRunner(pids)));
  const seconds = cpuSeconds() - before;
  clearInterval(watch);
  const { found, imported, alreadyThere, failed } = receipt.totals;
  const summary = `${found} found, ${imported} imported, ${alreadyThere} already there, ${failed} failed, complete: ${receipt.complete}`;
  return { rate: found / seconds, peakMb, summary };
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
