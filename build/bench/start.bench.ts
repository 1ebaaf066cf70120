/** From the start of the process to the first contentful paint: the workbench against a window with one word, on the same runtime. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../bundle.ts';
import { root } from '../run-step.ts';
import { launch, pageApp, runtimeName } from './launch.ts';
import { quantile } from './quantile.ts';

const rounds = 7;
/** The most that the workbench may take, as a multiple of the window with one word. */
const aim = 1.5;

export async function benchStart(): Promise<void> {
  await bundle({ withHost: true });
  const folder = await mkdtemp(join(tmpdir(), 'records-bench-start-'));
  try {
    await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><p>Blank');
    const blankEnv = { BENCH_FOLDER: folder, BENCH_PAGE: 'blank.html' };
    const blank: number[] = [];
    const workbench: number[] = [];
    // In turns, so that what else the machine does falls on both; the first round makes the profiles and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const times = [
        await firstPaintMs(pageApp, join(folder, 'blank-profile'), blankEnv),
        await firstPaintMs(root, join(folder, 'workbench-profile')),
      ] as const;
      if (round === 0) continue;
      blank.push(times[0]);
      workbench.push(times[1]);
    }
    report(blank, workbench);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstPaintMs(
  appDir: string,
  userData: string,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const startedAtMs = Date.now();
  const { electronApp, page } = await launch(appDir, userData, env);
  const paintedAtMs = await firstPaintAtMs(page);
  await electronApp.close();
  return paintedAtMs - startedAtMs;
}

/** On the clock of the machine, as Date.now(). */
async function firstPaintAtMs(page: Page): Promise<number> {
  for (;;) {
    const paintedAtMs = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint && performance.timeOrigin + paint.startTime;
    });
    if (paintedAtMs !== undefined) return paintedAtMs;
    await page.waitForTimeout(10);
  }
}

function report(blank: readonly number[], workbench: readonly number[]): void {
  console.log(`  start to first contentful paint, on ${runtimeName()}`);
  console.log(
    `  median of ${rounds}: ${against(quantile(workbench, 0.5), quantile(blank, 0.5))} (aim: at most ${aim}x)`,
  );
  // What else the machine does can only add.
  console.log(`  quickest: ${against(Math.min(...workbench), Math.min(...blank))}`);
}

function against(workbenchMs: number, blankMs: number): string {
  return `${Math.round(workbenchMs)} ms, ${(workbenchMs / blankMs).toFixed(2)}x of a window with one word, ${Math.round(blankMs)} ms`;
}
