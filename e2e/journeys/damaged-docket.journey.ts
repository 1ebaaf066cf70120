import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Desk, expect, test } from '../fixtures/officer.fixture.ts';
import { DocketStatePage } from '../page-models/docket-state-page.ts';
import { filesOf, sampleFolder } from '../support/sample-folder.ts';

/** Something is wrong with the folder: each time a screen says what, and what can still be done. */

/** The sample as the workbench left it; answers its folder. */
async function madeSample(desk: Desk, userDataDir: string): Promise<string> {
  const workbench = await desk.open();
  await workbench.openSample();
  await desk.close();
  return sampleFolder(userDataDir);
}

function replaceIn(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

test('a journal that was altered is shown, read-only, and verifying names the place', async ({ desk, userDataDir }) => {
  const folder = await madeSample(desk, userDataDir);
  const log = filesOf(join(folder, 'journal')).find((file) => readFileSync(file, 'utf8').includes('No new dates yet'));
  replaceIn(log ?? '', 'Still past due, no new dates.', 'Nearly complete, new dates soon');

  const workbench = await desk.open();
  const state = new DocketStatePage(workbench);
  await expect(state.heading('The journal is not as it was recorded')).toBeVisible();
  await expect(state.sentences('What can still be done')).toContainText('can be read');
  await expect(state.sentences('What cannot')).toContainText('Nothing can be recorded');
  await expect(workbench.statusBar.getByRole('button', { name: 'Reading only' })).toBeVisible();

  await workbench.page.keyboard.press('Control+Shift+P');
  await workbench.page.getByRole('combobox', { name: 'Command palette' }).fill('> Add a Note to a Milestone');
  await expect(workbench.page.getByRole('option', { name: 'Add a Note to a Milestone' })).toContainText(
    /only|reading/i,
  );
  await workbench.page.keyboard.press('Escape');

  await state.answer('Verify every entry and original').click();
  await expect(workbench.notification(/^The docket is not intact/)).toBeVisible();
  await expect(state.sentences('What was found')).toContainText(/line \d+/);
});

test('a docket of a newer version is left alone', async ({ desk, userDataDir }) => {
  const folder = await madeSample(desk, userDataDir);
  replaceIn(join(folder, 'docket.json'), '"formatVersion": 1', '"formatVersion": 2');
  const workbench = await desk.open();
  const state = new DocketStatePage(workbench);
  await expect(state.heading('This docket was written by a newer version of the workbench')).toBeVisible();
  await expect(state.sentences('What can still be done')).toContainText('Nothing in the folder was changed.');

  replaceIn(join(folder, 'docket.json'), '"formatVersion": 2', '"formatVersion": 1');
  await state.answer('Try again').click();
  await expect(workbench.tab('What is owed')).toBeVisible();
  await expect(workbench.statusBar).toContainText('Journal verified at entry 121');
});

test('a docket that is open on another computer can be taken over, after a warning', async ({ desk, userDataDir }) => {
  const folder = await madeSample(desk, userDataDir);
  writeLock(folder, 'records-7', 4_711);
  const workbench = await desk.open();
  const state = new DocketStatePage(workbench);
  await expect(state.heading('This docket is open on another computer')).toBeVisible();
  await expect(workbench.editors).toContainText('records-7');
  await state.answer('Take it over…').click();
  await workbench
    .dialog(/^Take over/)
    .getByRole('button', { name: 'Take it over' })
    .click();
  await expect(workbench.statusBar).toContainText('Journal verified at entry 121');
});

test('a docket that is open on this computer is not opened twice', async ({ desk, userDataDir }) => {
  const folder = await madeSample(desk, userDataDir);
  writeLock(folder, hostname(), process.pid);
  const workbench = await desk.open();
  const state = new DocketStatePage(workbench);
  await expect(state.heading('This docket is already open on this computer')).toBeVisible();
  await expect(state.answer('Take it over…')).toHaveCount(0);
  rmSync(join(folder, 'writer.lock'));
  await state.answer('Try again').click();
  await expect(workbench.statusBar).toContainText('Journal verified at entry 121');
});

test('a missing original is named by verifying, and work goes on', async ({ desk, userDataDir }) => {
  const folder = await madeSample(desk, userDataDir);
  const original = filesOf(join(folder, 'evidence')).find((file) =>
    readFileSync(file, 'utf8').includes('Subject: CAP-0022: two milestones still late'),
  );
  const bytes = readFileSync(original ?? '');
  rmSync(original ?? '');

  const workbench = await desk.open();
  await expect(workbench.statusBar).toContainText('Journal verified at entry 121');
  await workbench.runCommand('Show the State of the Docket');
  const state = new DocketStatePage(workbench);
  await expect(state.heading('The docket is sound')).toBeVisible();
  await state.answer('Verify every entry and original').click();
  await expect(state.heading('Evidence is missing or was altered')).toBeVisible();
  await expect(state.sentences('What was found')).toContainText('missing');

  writeFileSync(original ?? '', bytes);
  await state.answer('Verify every entry and original').click();
  await expect(workbench.notification('The docket is intact')).toBeVisible();
  await expect(state.heading('The docket is sound')).toBeVisible();
});

function writeLock(folder: string, host: string, pid: number): void {
  const lock = { host, pid, processStart: 'unknown', takenAt: '2022-04-04T12:00:00.000Z', nonce: '0123456789abcdef' };
  writeFileSync(join(folder, 'writer.lock'), `${JSON.stringify(lock)}\n`);
}
