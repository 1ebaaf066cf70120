/** Conversations over many messages: put together the first time, opened again, after one more import; and in the window, where lists of 100,000 are scrolled. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ConversationsRequest, HeldEvidence } from '../../electron/conversations/conversations-protocol.ts';
import { openIndexLane } from '../../electron/indexing/index-lane.ts';
import { openLedger } from '../../electron/ledger/ledger.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import { parserVersion } from '../../shared/mail/parsed-message.ts';
import { bundle } from '../bundle.ts';
import { root } from '../run-step.ts';
import { cpuSeconds, peakMb } from './cpu-seconds.ts';
import { launch, runtimeName } from './launch.ts';
import { given, importInto, type MailDocket, mailDocketIn, makeMailDocket, noMailDocket } from './mail-docket.ts';
import { quantile } from './quantile.ts';
import { rememberDocket } from './remember-docket.ts';
import { takeApart } from './take-apart.ts';
import { type ThreadTasks, tasksDuring } from './thread-tasks.ts';
import { type Scrolled, watchGrid } from './watch-grid.ts';

/** Another count is measured with BENCH_MESSAGES=5000. */
const counts = (process.env.BENCH_MESSAGES ?? '20000,100000').split(',').map(Number);
/** A folder with a docket that was made before (mail-docket.ts), in place of the counts. */
const made = process.env.BENCH_MAIL_DOCKET;
/** Of 100,000 messages: CPU seconds, MB, milliseconds. */
const limits = { buildCpu: 40, peakMb: 1_024, openMs: 100, longTaskMs: 50 };
const rounds = { ask: 200, open: 20, again: 10 };

export async function benchTimeline(): Promise<void> {
  const missing = noMailDocket();
  if (missing) return console.log(`timeline: not measured, for ${missing}`);
  if (process.platform !== 'linux') return console.log('timeline: not measured, for CPU time is read from Linux /proc');
  if (made) return benchDocket(mailDocketIn(made));
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'records-bench-timeline-'));
    try {
      await benchDocket(await makeMailDocket(folder, count));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function benchDocket(docket: MailDocket): Promise<void> {
  const ledger = given(await openLedger(docket.dir, { mode: 'read' }, docket.ports));
  const folder = join(docket.userFolder, 'conversations', ledger.docket.id);
  rmSync(folder, { recursive: true, force: true });
  const index = indexIn(folder, join(docket.userFolder, 'parsed', ledger.docket.id, `v${parserVersion}`));
  const messages = () => [...ledger.state().evidence.values()].filter(({ format }) => format !== 'document');
  const held = messages();
  console.log(`  ${held.length.toLocaleString('en-US')} originals; load ${load()}`);
  const first = await index.takeUp(held);
  console.log(
    `    put together the first time: ${cpuOf(first)}${ratio(first.cpu, limits.buildCpu)} (taking apart ${first.apart.toFixed(1)} s, joining ${(first.cpu - first.apart).toFixed(1)} s), peak ${first.peak.toFixed(0)} MB${ratio(first.peak, limits.peakMb)}`,
  );
  console.log(`    opened again, nothing new: ${cpuOf(await index.takeUp(held))}`);
  await index.ask(held);
  await ledger.close();
  await benchWindow(docket, held.length);
  const one = join(docket.dir, '../one-more.eml');
  writeFileSync(
    one,
    `From: a@example.gov\r\nSubject: One more\r\nMessage-ID: <${Date.now()}@example.gov>\r\n\r\nWords.\r\n`,
  );
  await importInto(docket, one);
  const later = given(await openLedger(docket.dir, { mode: 'read' }, docket.ports));
  const after = await index.takeUp([...later.state().evidence.values()]);
  console.log(`    after one more message: ${cpuOf(after)}, peak ${after.peak.toFixed(0)} MB`);
  await later.close();
}

interface TakenUp {
  readonly cpu: number;
  /** Of `cpu`, what was spent before joining. */
  readonly apart: number;
  readonly peak: number;
}

/** The index through its processes, as the docket that is open uses it. */
function indexIn(folder: string, parsedStore: string) {
  let path = '';

  function open(use: 'write' | 'read') {
    let pid = 0;
    const forks = createForkRunner();
    const runner: typeof forks = {
      start(modulePath, options) {
        const child = forks.start(modulePath, options);
        pid = child.pid ?? 0;
        return child;
      },
    };
    const lane = openIndexLane({ runner }, use);
    return {
      ask: async (question: ConversationsRequest) => given(await lane.conversations.ask(question)),
      used: () => ({ cpu: cpuSeconds(pid), peak: peakMb(pid) }),
      close: () => lane.close(),
    };
  }

  return {
    async takeUp(evidence: readonly HeldEvidence[]): Promise<TakenUp> {
      const writer = open('write');
      const opened = await writer.ask({ ask: 'open', folder, anew: false });
      if (!('held' in opened)) throw new Error('The index was not opened.');
      path = opened.path;
      const known = new Set(opened.held);
      const fresh = evidence.filter(({ id }) => !known.has(id));
      await takeApart(writer.ask, { folder, parsedStore }, fresh);
      const apart = writer.used().cpu;
      if (fresh.length > 0) await writer.ask({ ask: 'join', folder, domains: [] });
      const used = writer.used();
      await writer.close();
      return { ...used, apart };
    },
    async ask(evidence: readonly HeldEvidence[]): Promise<void> {
      const reader = open('read');
      const page = { ask: 'page', path, linked: [], words: '', from: 0, limit: 250 } as const;
      await reader.ask({ ...page, scope: { kind: 'all' } });
      const chosen = Array.from({ length: rounds.ask }, (_, at) => evidence[(at * 7_919) % evidence.length]);
      const times = async (question: (one: HeldEvidence) => ConversationsRequest) => {
        const found: number[] = [];
        for (const one of chosen) if (one) found.push(await timed(() => reader.ask(question(one))));
        return figures(found);
      };
      const conversation = await times(({ id }) => ({ ...page, scope: { kind: 'withEvidence', evidence: id } }));
      const chain = await times(({ id, sha256 }) => ({
        ask: 'chain',
        path,
        parsedStore,
        evidence: { id, sha256 },
        attachment: [],
      }));
      const words = [];
      for (const sought of ['records retention', 'e', 'audit', 'kimberley'])
        words.push(await timed(() => reader.ask({ ...page, scope: { kind: 'all' }, words: sought })));
      console.log(`    a conversation answered: ${conversation}; what one message quotes: ${chain}`);
      console.log(
        `    all narrowed to words: ${figures(words)}; the answering process held ${reader.used().peak.toFixed(0)} MB; load ${load()}`,
      );
      await reader.close();
    },
  };
}

async function benchWindow(docket: MailDocket, count: number): Promise<void> {
  await bundle({ withHost: true });
  const userData = mkdtempSync(join(tmpdir(), 'records-bench-window-'));
  try {
    await rememberDocket(userData, docket.dir, 'Bench docket');
    const { electronApp, page } = await launch(root, userData, { RECORDS_WORKBENCH_HOME: docket.userFolder });
    try {
      await page.evaluate(watchGrid);
      page.setDefaultTimeout(0);
      await measure(page, count);
    } finally {
      await electronApp.close();
    }
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const timeline = 'Timeline of mail';
const list = 'All evidence';

async function measure(page: Page, count: number): Promise<void> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(1);
  let first = '';
  const projecting = await tasksDuring(page, async () => {
    await page.getByRole('button', { name: 'Bench docket', exact: true }).click();
    await page.getByText(/^Journal verified/).waitFor();
    await shown(page, 'Control+Alt+E', list);
    first = seconds();
    await listed(page, count);
  });
  console.log(
    `    in the window, on ${runtimeName()}: rows in the list of all evidence ${first} s after the docket was chosen, all of them after ${seconds()} s; meanwhile ${inCpuTime(projecting)}; load ${load()}`,
  );
  printScrolled('the list scrolled', await scrolled(page, list, 400, 300));
  printScrolled('the list dragged from end to end', await scrolled(page, list, 'far', 100));
  console.log(
    `      the timeline asked for the first time: ${Math.round(await shown(page, 'Control+Alt+Y', timeline))} ms`,
  );
  printScrolled('the timeline scrolled', await scrolled(page, timeline, 400, 300));
  printScrolled('the timeline dragged from end to end', await scrolled(page, timeline, 'far', 100));
  const opened: number[] = [];
  for (let round = 0; round < rounds.open; round += 1) {
    await page.evaluate(`benchGrid.scrollTo('${timeline}', ${(round + 0.5) / rounds.open})`);
    await page
      .locator(`.data-grid[aria-label="${timeline}"] .data-grid-row`)
      .nth(12)
      .locator('.data-grid-cell')
      .nth(2)
      .click();
    opened.push(await shown(page, 'Control+Alt+J', 'Conversation'));
    await shown(page, 'Control+Alt+Y', timeline);
  }
  const again: number[] = [];
  for (let round = 0; round < rounds.again; round += 1) {
    await page.keyboard.press('Control+W');
    await page.locator(`.data-grid[aria-label="${timeline}"]`).waitFor({ state: 'detached' });
    again.push(await shown(page, 'Control+Alt+Y', timeline));
  }
  console.log(
    `      the timeline on the screen: ${figures(again)}${ratio(quantile(again, 0.95), limits.openMs)}; load ${load()}`,
  );
  console.log(
    `      a conversation on the screen: ${figures(opened)}${ratio(quantile(opened, 0.95), limits.openMs)}; the page held ${(await heapMb(page)).toFixed(0)} MB; load ${load()}`,
  );
}

/** From the key to the rows on the screen. */
async function shown(page: Page, key: string, label: string): Promise<number> {
  await page.evaluate('benchGrid.begin()');
  await page.keyboard.press(key);
  return page.evaluate<number>(`benchGrid.shown('${label}')`);
}

/** Until so many are listed. */
async function listed(page: Page, count: number): Promise<void> {
  while ((await page.evaluate<number>(`benchGrid.count('${list}')`)) <= count) await page.waitForTimeout(1_000);
}

/** Of the page's scripts, when nothing is left that they no longer use. */
async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

interface ScrolledTasks extends Scrolled {
  readonly cpu: ThreadTasks;
}

async function scrolled(page: Page, label: string, pixels: number | 'far', frames: number): Promise<ScrolledTasks> {
  let seen: Scrolled | undefined;
  const cpu = await tasksDuring(page, async () => {
    seen = await page.evaluate<Scrolled>(`benchGrid.scroll('${label}', ${JSON.stringify(pixels)}, ${frames})`);
  });
  if (!seen) throw new Error(`${label} was not scrolled.`);
  return { ...seen, cpu };
}

function printScrolled(what: string, { longTasks, longestMs, blank, frames, settledMs, cpu }: ScrolledTasks): void {
  console.log(
    `      ${what}: ${longTasks} tasks over ${limits.longTaskMs} ms by the clock (aim: none), longest ${Math.round(longestMs)} ms; ${inCpuTime(cpu)}; ${blank} of ${frames} frames blank, rows ${Math.round(settledMs)} ms after the last; load ${load()}`,
  );
}

function inCpuTime({ long, count, longestMs }: ThreadTasks): string {
  return `by CPU time ${long} of ${count}, longest ${Math.round(longestMs)} ms`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function cpuOf({ cpu }: TakenUp): string {
  return `${cpu.toFixed(1)} CPU seconds`;
}

function figures(times: readonly number[]): string {
  return `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}

function ratio(value: number, limit: number): string {
  return ` (${(value / limit).toFixed(2)}x of ${limit})`;
}

/** Figures of a busy machine must say so. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
