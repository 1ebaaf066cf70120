import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { DocketStatePage } from '../page-models/docket-state-page.ts';
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts';

/** The laptop is lost: one file that was carried away brings the docket back on an empty machine. */
test('a docket is backed up into one file and restored where nothing is', async ({ desk, userDataDir }) => {
  const drawer = mkdtempSync(join(tmpdir(), 'records-carried-'));
  const file = join(drawer, 'sample.backup.zip');
  const place = join(drawer, 'Restored docket');
  mkdirSync(place);

  const before = await desk.open();
  await before.openSample();
  const pastDue = await before.statusBar.getByRole('button', { name: 'past due' }).textContent();
  await before.runCommand('Show the State of the Docket');
  await expect(before.editors).toContainText('This docket was never backed up.');
  await answerSaveDialog(before.app, file);
  await new DocketStatePage(before).answer('Back up now…').click();
  await before.choose('Back up', 'Into one file');
  await expect(before.notification('Backed up')).toContainText('sample.backup.zip holds');
  await expect(before.editors).toContainText('Last backed up today, into one file.');
  await desk.close();
  for (const name of readdirSync(userDataDir)) rmSync(join(userDataDir, name), { recursive: true, force: true });

  const after = await desk.open();
  await expect(after.page.getByText('Dockets that you open are listed here.')).toBeVisible();
  await answerOpenDialog(after.app, [file]);
  await after.page.getByRole('button', { name: 'Restore a Backup…', exact: true }).click();
  const dialog = after.dialog('Restore a backup');
  await expect(dialog).toContainText('sample.backup.zip is checked whole');
  await dialog.getByLabel('Your name, required').fill('Imogen Achterberg');
  await answerOpenDialog(after.app, [place]);
  await dialog.getByRole('button', { name: 'Choose the folder…' }).click();
  await expect(dialog).toContainText('Folder: Restored docket');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();

  await expect(after.notification(/ is restored as of 4 Apr 2022/)).toContainText('knows of no entry');
  await expect(after.statusBar.getByRole('button', { name: 'past due' })).toHaveText(pastDue ?? '');
  await expect(after.statusBar.getByRole('button', { name: 'Restored docket' })).toBeVisible();
  await after.openRecord('CAP-0022');
  await after.runCommand('Verify Every Entry and Original');
  await expect(after.notification('The docket is intact')).toBeVisible();
  rmSync(drawer, { recursive: true, force: true });
});
