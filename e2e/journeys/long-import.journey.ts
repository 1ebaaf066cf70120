import { join } from 'node:path';
import { type Desk, expect, test } from '../fixtures/officer.fixture.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { makeMbox } from '../support/make-mbox.ts';

/** A mailbox of thousands: how far it is stands below, it can be stopped, and what it left out comes with the next import. */

const count = 12_000;
const all = count.toLocaleString('en-US');

test.slow();

async function beginImport(desk: Desk, mbox: string): Promise<WorkbenchPage> {
  await makeMbox(mbox, count);
  const workbench = await desk.open();
  await workbench.openSample();
  await answerOpenDialog(workbench.app, [mbox]);
  await workbench.runCommand('Import Mail Files…');
  await expect(workbench.statusBar).toContainText(/Importing [\d,]+.*, [\d,]+ a second, \d+ (s|min) left/);
  return workbench;
}

test('a long import tells how far it is, and ends with its receipt', async ({ desk, userDataDir }) => {
  const workbench = await beginImport(desk, join(userDataDir, 'reports.mbox'));
  const { editors, statusBar } = workbench;
  await expect(statusBar.getByRole('progressbar', { name: 'Importing' })).toBeVisible();
  // Work goes on meanwhile.
  await workbench.openRecord('CAP-0022');

  const told = workbench.notification(`Imported ${all} messages`);
  await expect(told).toContainText(`${all} are in, all of them new.`, { timeout: 200_000 });
  await told.getByRole('button', { name: 'Open the receipt' }).click();
  // The receipt's own row comes after the rows of all its messages.
  const receipt = editors.getByRole('heading', { name: `Imported ${all} messages`, level: 1 });
  await expect(receipt).toBeVisible({ timeout: 120_000 });
  await expect(editors.getByRole('treegrid', { name: 'Files of the import' })).toContainText('reports.mbox');
  await expect(statusBar).not.toContainText('Importing');
});

test('an import is cancelled, says what it left out, and is completed by the next', async ({ desk, userDataDir }) => {
  const workbench = await beginImport(desk, join(userDataDir, 'reports.mbox'));
  const { editors, page, panel, statusBar } = workbench;
  await statusBar.getByRole('button', { name: 'Importing: more' }).click();
  await page.getByRole('menuitem', { name: 'Cancel' }).click();

  const told = workbench.notification(/^Not complete: the import was cancelled/);
  await expect(told).toContainText(/are in, all of them new\./);
  await told.getByRole('button', { name: 'Open the receipt' }).click();
  await expect(editors.getByRole('heading', { name: /^Not complete: the import was cancelled/ })).toBeVisible();
  await expect(statusBar).not.toContainText('Importing');

  await workbench.runCommand('Import Mail Files…');
  const completed = workbench.notification(/^Imported [\d,]+ messages?$/);
  await expect(completed).toContainText(`${all} are in`, { timeout: 200_000 });
  await expect(completed).toContainText('the rest were there already');
  await workbench.runCommand('Show Import Receipts');
  const receipts = panel.getByRole('grid', { name: 'Import receipts' });
  await expect(receipts.getByRole('row', { name: /Not complete/ })).toHaveCount(1);
  // The head, the sample's own, the cancelled and the completed; it comes after the rows of all its messages.
  await expect(receipts.getByRole('row')).toHaveCount(4, { timeout: 120_000 });
});
