/** The list of all evidence with 100,000 messages, in the projection's own bench page (renderer/projection/bench), on the runtime. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { bundle } from '../bundle.ts';
import { root } from '../run-step.ts';
import { launch, pageApp, runtimeName } from './launch.ts';
import { quantile } from './quantile.ts';

const messageCount = 100_000;
/** Entries that are asked for at once, as the projection asks the main process. */
const pageLimit = 500;
/** The design's limits, in milliseconds. */
const aims = { openList: 300, longTask: 50, edit: 100, find: 300 };
/** Words of every message, of one, of none. */
const soughtWords = [['re'], ['e-0000000400'], ['kimberley']];

/** What the page's functions answer (renderer/projection/bench/bench.ts): the build knows no page and no renderer. */
interface LongTasks {
  readonly count: number;
  readonly longestMs: number;
}

export async function benchList(): Promise<void> {
  await bundle({ withHost: true });
  await build({ configFile: join(root, 'build/vite.renderer.config.ts'), mode: 'bench', logLevel: 'warn' });
  const userData = await mkdtemp(join(tmpdir(), 'records-bench-list-'));
  const env = { BENCH_FOLDER: join(root, 'out/bench'), BENCH_PAGE: 'projection/bench/bench.html' };
  const { electronApp, page } = await launch(pageApp, userData, env);
  try {
    await page.waitForFunction('"projectionBench" in window');
    await measure(page);
  } finally {
    await electronApp.close();
    await rm(userData, { recursive: true, force: true });
  }
}

async function measure(page: Page): Promise<void> {
  const loaded = await page.evaluate<LongTasks & { ms: number }>(`projectionBench.load(${messageCount}, ${pageLimit})`);
  const opened: number[] = [];
  for (let round = 0; round < 5; round += 1) opened.push(await page.evaluate<number>('projectionBench.openList()'));
  const edits = await page.evaluate<number[]>('projectionBench.edit(40)');
  const sought: (LongTasks & { readonly ms: number; readonly found: number })[] = [];
  for (const words of soughtWords) sought.push(await page.evaluate(`projectionBench.find(${JSON.stringify(words)})`));
  const scrolled = await page.evaluate<LongTasks & { blank: number }>('projectionBench.scroll(400, 300)');

  console.log(`  ${messageCount} messages, on ${runtimeName()}`);
  console.log(`  projected in ${(loaded.ms / 1000).toFixed(1)} s; longest task ${Math.round(loaded.longestMs)} ms`);
  console.log(`  list opened: ${against(quantile(opened, 0.5), aims.openList)}, median of ${opened.length}`);
  console.log(`  an edit on screen: ${against(quantile(edits, 0.95), aims.edit)}, 95th of ${edits.length}`);
  for (const [index, { ms, found, longestMs }] of sought.entries())
    console.log(
      `  sought "${soughtWords[index]?.join(' ')}": ${against(ms, aims.find)}; ${found} found; longest task ${Math.round(longestMs)} ms`,
    );
  console.log(
    `  scrolled: ${scrolled.count} tasks over ${aims.longTask} ms (aim: none), longest ${Math.round(scrolled.longestMs)} ms; ${scrolled.blank} of 300 frames blank`,
  );
}

function against(ms: number, aimMs: number): string {
  return `${Math.round(ms)} ms, ${(ms / aimMs).toFixed(2)}x of the ${aimMs} ms aimed at`;
}
