/** The generated docket in the window: opened to its agenda, edited, looked back; each from what is asked to what is drawn, main's part included. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../bundle.ts';
import { root } from '../run-step.ts';
import { lastDay } from './generated-docket.ts';
import { generatedFolder } from './generated-folder.ts';
import { launch, runtimeName } from './launch.ts';
import { quantile } from './quantile.ts';
import { rememberDocket } from './remember-docket.ts';
import { type Drawn, watchPage } from './watch-page.ts';

const size = { recommendations: 2_000, milestones: 10_000, cases: 200 };
const limits = { editMs: 100, pastViewMs: 1_000 };
const rounds = { open: 3, edit: 30 };

export async function benchAgenda(): Promise<void> {
  await bundle({ withHost: true });
  const userData = await mkdtemp(join(tmpdir(), 'records-bench-agenda-'));
  try {
    const { dir, entryCount } = await generatedFolder(size, userData);
    await rememberDocket(userData, dir, 'Generated docket');
    console.log(`  ${entryCount} entries, on ${runtimeName()}`);
    const today = Date.parse(`${lastDay}T15:00:00Z`);
    const env = {
      OFFICE_CLOCK_OFFSET_MS: String(today - Date.now()),
      RECORDS_WORKBENCH_HOME: join(userData, 'home'),
    };
    const { electronApp, page } = await launch(join(root, 'e2e/fixtures/dated-app'), userData, env);
    try {
      await page.evaluate(watchPage);
      page.setDefaultTimeout(0);
      await measure(page);
    } finally {
      await electronApp.close();
    }
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function measure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generated docket', exact: true }).waitFor();
  await page.evaluate('benchPage.begin("button")');
  await page.getByRole('button', { name: 'Generated docket', exact: true }).click();
  printOpened('first opened', [await page.evaluate<Drawn>('benchPage.opened()')]);
  const filledMs = await page.evaluate<number>('benchPage.filled()');
  console.log(`  first opened, evidence and entries in the browser's store: ${Math.round(filledMs)} ms; ${load()}`);
  const opened: Drawn[] = [];
  for (let round = 0; round < rounds.open; round += 1) opened.push(await page.evaluate('benchPage.reopen()'));
  printOpened('opened again', opened);

  const edited: Drawn[] = [];
  for (let round = 0; round < rounds.edit; round += 1) edited.push(await page.evaluate('benchPage.settleFirst()'));
  printEdits('the first that is late settled, agenda in view', edited);

  await lookBack(page, '2024-01-15', 'looking back two years');
  await page.getByRole('button', { name: 'Back to today' }).first().click();
  await lookBack(page, '2025-12-01', 'looking back a month');
}

async function lookBack(page: Page, day: string, what: string): Promise<void> {
  await page.getByRole('button', { name: /^As of/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Look back to another day' });
  await dialog.getByLabel('As of, required').fill(day);
  await dialog.getByLabel('As known on').fill(day);
  await page.evaluate('benchPage.begin("dialog button")');
  await dialog.getByRole('button', { name: 'Look back' }).click();
  const { agendaMs, wholeMs } = await page.evaluate<Drawn>('benchPage.lookedBack()');
  const records = `its records in ${Math.round(wholeMs)} ms`;
  console.log(`  ${what}, to its agenda: ${against(agendaMs, limits.pastViewMs)}, ${records}; ${load()}`);
}

function printOpened(what: string, drawn: readonly Drawn[]): void {
  const agendaMs = quantile(
    drawn.map((one) => one.agendaMs),
    0.5,
  );
  const wholeMs = quantile(
    drawn.map((one) => one.wholeMs),
    0.5,
  );
  console.log(
    `  ${what}, median of ${drawn.length}: agenda shown in ${Math.round(agendaMs)} ms, records and counts in ${Math.round(wholeMs)} ms; ${load()}`,
  );
}

function printEdits(what: string, drawn: readonly Drawn[]): void {
  for (const [name, share] of [
    ['median', 0.5],
    ['95th', 0.95],
  ] as const) {
    const of = (ms: (one: Drawn) => number) => quantile(drawn.map(ms), share);
    const whole = against(
      of(({ wholeMs }) => wholeMs),
      limits.editMs,
    );
    const recordedMs = Math.round(of(({ recordedMs }) => recordedMs));
    const agendaMs = Math.round(of(({ agendaMs }) => agendaMs));
    console.log(
      `  ${what}: ${whole}, ${name} of ${drawn.length} (recorded ${recordedMs} ms, agenda ${agendaMs} ms); ${load()}`,
    );
  }
}

function against(ms: number, limitMs: number): string {
  return `${Math.round(ms)} ms, ${(ms / limitMs).toFixed(2)}x of the ${limitMs} ms allowed`;
}

/** Figures of a busy machine must say so. */
function load(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
