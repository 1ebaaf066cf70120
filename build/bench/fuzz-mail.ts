/** Readers and chain splitter on broken mail: made by code, then cut, turned and mixed. Nothing may throw, crash its process, or take long. */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sha256Of } from '../../electron/disk/sha256.ts';
import { openParsedStore } from '../../electron/mail/parsed-store.ts';
import { openReadingPool, type ReadingPool } from '../../electron/mail/reading-pool.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';
import { type MailFormat, mailFormatSchema } from '../../shared/mail/mail-format.ts';

/** For one item, its way to the child and back included. */
const longestMs = 2_000;
const counts = { chains: 400, messages: 300 };

const lines = [
  ...[
    'From: Ana Rivera <ar@nara.example>',
    'Sent: Thursday, May 5, 2022 10:01 AM',
    'To: (b)(6)',
    'Cc:',
    'Subject: RE: Boxes',
  ],
  ...[
    '-----Original Message-----',
    'On Thu, May 5, 2022 at 10:01 AM A <a@b.example> wrote:',
    'Le 5 mai 2022 à 10:01, A a écrit :',
  ],
  ...[
    'Von: A',
    'Gesendet: Donnerstag, 5. Mai 2022 10:01',
    '> > quoted',
    'Page 3 of 9',
    '(b)(5); (b)(6)',
    'CUI//PRIV',
    '\f',
    '',
  ],
  ...[
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '--b',
    '--b--',
    'Content-Transfer-Encoding: base64',
    'Zm9v',
  ],
  ...[
    'Content-Type: text/html; charset=utf-7',
    '<p>a<blockquote>b',
    'Date: Thu, 5 May 2022 25:61:00 +9999',
    'References: <a@b> <c',
  ],
];

/** Sentences of mail in any order, some of them long, some of them noise. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 120,
    },
  )
  .chain((parts) => fc.constantFrom(1, 1, 1, 40).map((times) => Array(times).fill(parts.join('\n')).join('\n')));

const starts: readonly Buffer[] = [
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from('789f3e22', 'hex'),
  Buffer.from('%PDF-1.7\n'),
  Buffer.from('!BDN'),
  Buffer.from('512\n'),
  Buffer.alloc(0),
];

/** The beginning of some format, mail or noise behind it, and bytes turned. */
const bytes = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.oneof(
      text.map((words) => Buffer.from(words)),
      fc.uint8Array({ maxLength: 5_000 }),
    ),
    fc.array(fc.nat(), { maxLength: 20 }),
  )
  .map(([start, rest, turned]) => {
    const all = Buffer.concat([start, rest]);
    for (const at of turned) if (all.length > 0) all[at % all.length] = (all[at % all.length] ?? 0) ^ 0xff;
    return all;
  });

interface Tally {
  readonly name: string;
  items: number;
  slowestMs: number;
  readonly faults: string[];
}

/** `FUZZ_SEED` does a run again. */
export async function benchFuzzMail(): Promise<void> {
  const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
  console.log(`  seed ${seed} (FUZZ_SEED=${seed} does it again)`);
  print(fuzzChains(seed));
  print(await fuzzReaders(seed));
}

function fuzzChains(seed: number): Tally {
  const tally: Tally = { name: 'chains split', items: 0, slowestMs: 0, faults: [] };
  for (const words of fc.sample(text, { seed, numRuns: counts.chains })) {
    const began = performance.now();
    try {
      const chain = splitChain(words);
      readChains([{ id: 'E-0000000000', chain }], { domains: ['nara.example'] });
    } catch (error) {
      tally.faults.push(`item ${tally.items}: ${String(error)}`);
    }
    count(tally, performance.now() - began);
  }
  return tally;
}

async function fuzzReaders(seed: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-fuzz-'));
  const pool = openReadingPool({
    runner: createForkRunner(),
    timeLimitMs: longestMs,
    parsedStore: await openParsedStore(join(folder, 'parsed')),
  });
  const tally: Tally = { name: 'originals read', items: 0, slowestMs: 0, faults: [] };
  try {
    await readOne(pool, folder, Buffer.from('Subject: starts the child\n\n'), 'eml');
    const items = fc.sample(fc.tuple(bytes, fc.constantFrom(...mailFormatSchema.options)), {
      seed,
      numRuns: counts.messages,
    });
    for (const [original, format] of items) {
      const began = performance.now();
      const fault = await readOne(pool, folder, original, format);
      if (fault) tally.faults.push(`item ${tally.items}, ${format}: ${fault}`);
      count(tally, performance.now() - began);
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

/** What went wrong: refusals by name are right, a process that died or hung is not. */
async function readOne(pool: ReadingPool, folder: string, original: Buffer, format: MailFormat) {
  const path = join(folder, 'original');
  writeFileSync(path, original);
  const job = { path, offset: 0, length: original.length, sha256: sha256Of(original), format };
  const read = await pool.read([job]);
  if (!read.ok) return read.message;
  const [outcome] = read.value;
  if (outcome?.outcome !== 'failed') return undefined;
  return outcome.code.startsWith('child.') ? outcome.code : undefined;
}

function count(tally: Tally, ms: number): void {
  if (ms > longestMs) tally.faults.push(`item ${tally.items}: ${Math.round(ms)} ms`);
  tally.items += 1;
  tally.slowestMs = Math.max(tally.slowestMs, ms);
}

function print({ name, items, slowestMs, faults }: Tally): void {
  const verdict = faults.length === 0 ? 'no fault' : `${faults.length} FAULTS`;
  console.log(`  ${items} ${name}: ${verdict}; slowest ${Math.round(slowestMs)} ms (limit ${longestMs})`);
  for (const fault of faults.slice(0, 10)) console.log(`    ${fault}`);
}
