import { expect, test } from '../fixtures/officer.fixture.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';

/** The docket as it stood on another day: everything of that day, nothing recorded, and back again. */

async function lookBack(workbench: WorkbenchPage, asOf: string): Promise<void> {
  const form = workbench.dialog('Look back to another day');
  await form.getByLabel('As of, required').fill(asOf);
  await form.getByRole('button', { name: 'Look back' }).click();
}

test('lists, dates and problems are of that day, every writing command says why not, and today comes back', async ({
  desk,
}) => {
  const workbench = await desk.open();
  const { page, editors, statusBar } = workbench;
  await workbench.openSample();
  const today = await statusBar.getByRole('button', { name: 'past due' }).textContent();

  await statusBar.getByRole('button', { name: 'As of Mon 4 Apr 2022' }).click();
  await lookBack(workbench, '2022-04-05');
  await expect(workbench.dialog('Look back to another day')).toContainText('5 Apr 2022 is still to come');
  await lookBack(workbench, '2021-11-30');
  await expect(statusBar.getByRole('button', { name: 'Looking back: as of Tue 30 Nov 2021' })).toBeVisible();
  await expect(editors.getByRole('heading', { name: 'What is owed on Tue 30 Nov 2021' })).toBeVisible();
  await expect(editors.getByRole('note').filter({ hasText: 'Nothing can be recorded.' })).toBeVisible();
  await expect(statusBar.getByRole('button', { name: 'past due' })).not.toHaveText(today ?? '');

  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('> Add an Office');
  await expect(page.getByRole('option', { selected: true })).toContainText('go back to today to record');
  await page.keyboard.press('Escape');

  await workbench.openRecord('UD-2022-0001');
  await expect(editors.getByRole('note').filter({ hasText: 'Nothing can be recorded.' })).toBeVisible();
  await editors.getByRole('note').getByRole('button', { name: 'Back to today' }).click();
  await expect(statusBar.getByRole('button', { name: 'As of Mon 4 Apr 2022' })).toBeVisible();
  await expect(statusBar.getByRole('button', { name: 'past due' })).toHaveText(today ?? '');
  await expect(editors.getByRole('note').filter({ hasText: 'Nothing can be recorded.' })).toBeHidden();
});
