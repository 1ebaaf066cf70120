/** Search over many messages: import, index and conversations by the processes of the package, then questions; against notmuch and mu where they are installed, one after the other. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndexFile } from '../../electron/disk/index-file.ts';
import { systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { openIndexLane } from '../../electron/indexing/index-lane.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { importEvidence } from '../../electron/ledger/import-evidence.ts';
import { type Ledger, openLedger } from '../../electron/ledger/ledger.ts';
import { openMailReading, readMessages } from '../../electron/ledger/read-messages.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import type { ProcessRunner } from '../../electron/process/process-runner.ts';
import { findDocuments } from '../../electron/search/find-documents.ts';
import { searchIndexKind } from '../../electron/search/index-schema.ts';
import { openSearchIndex, type SearchIndex } from '../../electron/search/search-index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { cpuSeconds, residentMb } from './cpu-seconds.ts';
import { installedIndexers, type MailIndexer, writeMaildir } from './mail-indexers.ts';
import { quantile } from './quantile.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const tool = join(corpus, 'tools/make-mbox.mjs');
/** Another count is measured with BENCH_MESSAGES=5000. */
const counts = (process.env.BENCH_MESSAGES ?? '20000,100000').split(',').map(Number);
/** The larger ones would only tell the same of the others. */
const mostForOthers = 20_000;
const rounds = 20;
/** As officers ask, from rare to common, with what is found while they type. */
const questions = [
  'retention schedule',
  '"litigation hold"',
  'arch*',
  'r',
  're',
  'redac',
  'disclosure -pilot',
  'subject:test',
  'from:john audit',
  'metadata has:attachment',
  'custodian before:2015',
  'UD-2022-0043',
  'kind:message',
];

export async function benchSearch(): Promise<void> {
  if (!existsSync(tool)) return console.log(`search: not measured, for ${tool} is not here`);
  if (process.platform !== 'linux') return console.log('search: not measured, for CPU time is read from Linux /proc');
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'records-bench-search-'));
    try {
      const mailbox = join(folder, 'made.mbox');
      execFileSync(process.execPath, [tool, join(corpus, 'mail'), mailbox, String(count)]);
      console.log(`  ${count.toLocaleString('en-US')} messages, ${mb(statSync(mailbox).size)} MB`);
      const ours = await benchOurs(folder, mailbox, count, bundledChildren(join(folder, 'bundles')));
      if (count <= mostForOthers) benchOthers(folder, mailbox, ours);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** In a process of its own, whose memory is not measured; answers the folder. */
function bundledChildren(dist: string): string {
  execFileSync(process.execPath, [join(import.meta.dirname, '../bundle.ts'), '--children', dist]);
  return join(dist, 'main');
}

/** Answers messages per CPU second: read, hashed, recorded, indexed, taken apart and joined. */
async function benchOurs(folder: string, mailbox: string, count: number, bundles: string): Promise<number> {
  const userFolder = join(folder, 'home');
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: userFolder });
  const facts = { name: 'Bench', agency: 'A', office: 'B', timeZone: 'America/New_York' };
  given(await createLedger(join(folder, 'docket'), facts, 'bench', ports));
  const ledger = given(await openLedger(join(folder, 'docket'), { mode: 'write' }, ports));
  const { runner, peakMb, cpuOfAll } = watchingRunner();
  const readerModule = join(bundles, 'mail-reader.child.js');
  const indexers = { runner, indexModule: join(bundles, 'indexing.child.js') };
  const reading = await openMailReading(ledger, { userFolder }, { runner, readerModule });
  const began = cpuOfAll();
  const asked = { paths: [mailbox], links: [], actor: 'bench' };
  const { totals } = given(await importEvidence(ledger, asked, reading)).receipt;
  const imported = cpuOfAll();
  const messages = () => readMessages(ledger, reading);
  const folderOfConversations = join(userFolder, 'conversations', ledger.docket.id);
  const readAlong = { wantedIn: () => folderOfConversations, tookApart: () => {} };
  const writer = openIndexLane(indexers, 'write');
  const index = openSearchIndex({ ledger, userFolder, ...indexers, messages, writer, readAlong });
  given(await index.catchUp());
  const indexed = cpuOfAll();
  given(await writer.conversations.ask({ ask: 'join', folder: folderOfConversations, domains: [] }));
  const joined = cpuOfAll();
  await index.close();
  const rate = Math.round(totals.found / (joined - began));
  const [importing, indexing, joining] = [imported - began, indexed - imported, joined - indexed];
  console.log(
    `    ours, complete: ${rate} messages per CPU second (aim 1,000): import ${importing.toFixed(1)}, indexed and taken apart ${indexing.toFixed(1)}, joined ${joining.toFixed(1)} CPU seconds; peak ${peakMb().toFixed(0)} MB with children`,
  );
  const store = join(userFolder, 'search', ledger.docket.id);
  console.log(`      ${totals.imported} imported of ${totals.found}; index ${mb(sizeOf(store))} MB`);
  askInProcess(store);
  await askThroughProcess(openSearchIndex({ ledger, userFolder, ...indexers, messages }), ledger, count);
  await ledger.close();
  return rate;
}

function askInProcess(store: string): void {
  const { database } = openIndexFile(store, searchIndexKind);
  for (const order of ['newest', 'best'] as const) {
    const times: number[] = [];
    // Where others use the machine too, this tells more of the program.
    const cpuTimes: number[] = [];
    let slowest = { text: '', milliseconds: 0 };
    for (const text of questions) {
      const query = given(readQuery(text, { isTyping: true }));
      const own: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const cpuBegan = process.threadCpuUsage();
        const began = performance.now();
        findDocuments(database, { ask: 'find', path: '', query, kinds: [], order, limit: 50, offset: 0 });
        own.push(performance.now() - began);
        const { user, system } = process.threadCpuUsage(cpuBegan);
        cpuTimes.push((user + system) / 1_000);
      }
      const milliseconds = quantile(own, 0.5);
      if (milliseconds > slowest.milliseconds) slowest = { text, milliseconds };
      times.push(...own);
    }
    console.log(
      `      ${order} first, 50 with excerpts and the count, in the process: ${figures(times)} (CPU time ${figures(cpuTimes)})${order === 'newest' ? ' (limit 30 at p95)' : ''}; slowest "${slowest.text}" ${slowest.milliseconds.toFixed(1)} ms`,
    );
  }
  database.close();
}

async function askThroughProcess(index: SearchIndex, ledger: Ledger, count: number): Promise<void> {
  const began = performance.now();
  given(await index.catchUp());
  const opened = performance.now() - began;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const text of questions) {
      const asked = performance.now();
      given(
        await index.find({
          query: given(readQuery(text, { isTyping: true })),
          kinds: [],
          order: 'newest',
          limit: 50,
          offset: 0,
        }),
      );
      times.push(performance.now() - asked);
    }
  await index.close();
  console.log(
    `      the same through its process: ${figures(times)}; opening an index that is up to date (${ledger.entries().length} entries, ${count} messages): ${opened.toFixed(0)} ms`,
  );
}

function benchOthers(folder: string, mailbox: string, ours: number): void {
  const maildir = join(folder, 'maildir');
  writeMaildir(mailbox, maildir);
  const { found, missing } = installedIndexers(folder);
  for (const name of missing)
    console.log(`    ${name}: not measured, for it is not installed (apt-get install notmuch maildir-utils)`);
  for (const indexer of found) benchOther(indexer, maildir, ours);
}

function benchOther(indexer: MailIndexer, maildir: string, ours: number): void {
  const { messages, cpuSeconds: used, peakMb } = indexer.index(maildir);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const words of ['retention schedule', '"litigation hold"', 'arch*', 'redac*', 'disclosure'])
      times.push(indexer.query(words));
  const rate = messages / used;
  console.log(
    `    ${indexer.name}: ${Math.round(rate)} messages per CPU second (ours, complete: ${(ours / rate).toFixed(2)}x), ${messages} indexed; peak ${peakMb.toFixed(0)} MB; index ${mb(sizeOf(indexer.indexFolder(maildir)))} MB; 50 newest as a command, its start included: ${figures(times)}`,
  );
}

/** Starts children and watches what they and this process use together. */
function watchingRunner(): { readonly runner: ProcessRunner; peakMb(): number; cpuOfAll(): number } {
  const runner = createForkRunner();
  const running = new Set<number>();
  let peak = 0;
  setInterval(() => {
    peak = Math.max(
      peak,
      [process.pid, ...running].map(residentMb).reduce((sum, one) => sum + one),
    );
  }, 100).unref();
  return {
    peakMb: () => peak,
    // Of a child that ended, this process has what it used.
    cpuOfAll: () => [...running].reduce((sum, pid) => sum + cpuSeconds(pid), cpuSeconds()),
    runner: {
      start(modulePath, options) {
        const child = runner.start(modulePath, options);
        const { pid } = child;
        if (pid !== undefined) {
          running.add(pid);
          child.exited.then(() => running.delete(pid));
        }
        return child;
      },
    },
  };
}

function figures(times: readonly number[]): string {
  return `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function mb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}
