import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';
import { benchMadeReleases } from './made-releases.ts';
import { barLines, bars, type MailScore, scoreMail, worstOf } from './mail-score.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const seeds = [1009, 2027, 3041, 4057, 5077, 6091, 7103, 8117, 9127, 10133];
const rounds = 20;

/** Quoted chains: each bar of design/evidence.md on the releases read by eye and on ten variants of each, messages per CPU second, and releases made by us. */
export function benchMail(): void {
  const foia = join(corpus, 'foia');
  const truths = existsSync(foia) ? readdirSync(foia).filter((name) => /^truth_.*\.json$/.test(name)) : [];
  if (truths.length === 0) console.log(`mail: not measured, for the releases read by eye are not in ${foia}`);
  for (const truth of truths) benchRelease(foia, join(foia, truth));
  benchMadeReleases();
}

function benchRelease(foia: string, truth: string): void {
  const { source } = z.object({ source: z.string() }).parse(JSON.parse(readFileSync(truth, 'utf8')));
  const text = join(foia, source);
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-mail-'));
  try {
    const tools = join(corpus, 'tools');
    print(`${source}, as released:`, barLines(scoreMail(tools, truth, text, folder), bars.original));
    const variants = seeds.map((seed) => scoreVariant(tools, truth, text, seed, folder));
    print(`${source}, the worst of ${seeds.length} variants:`, barLines(worstOf(variants), bars.variant));
    printSpeed(readFileSync(text, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoreVariant(tools: string, truth: string, text: string, seed: number, folder: string): MailScore {
  const made = join(folder, `variant-${seed}`);
  execFileSync(process.execPath, [join(tools, 'perturb.mjs'), truth, text, String(seed), made]);
  return scoreMail(tools, `${made}.truth.json`, `${made}.txt`, folder);
}

/** The release once and four times as long: the rate stays where time grows with length. */
function printSpeed(text: string): void {
  const once = messagesPerCpuSecond(text);
  const long = messagesPerCpuSecond(Array.from({ length: 4 }, () => text).join('\n'));
  console.log(
    `  split, merged, threaded, ordered and searched for findings: ${once.toFixed(0)} messages per CPU second, ${long.toFixed(0)} on four times the length (${(long / once).toFixed(2)}x)`,
  );
}

function messagesPerCpuSecond(text: string): number {
  let messages = 0;
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const chain = splitChain(text);
    readChains([{ id: 'release', chain }], { domains: [] });
    messages += chain.occurrences.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (messages * 1e6) / (user + system);
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines].join('\n'));
}
