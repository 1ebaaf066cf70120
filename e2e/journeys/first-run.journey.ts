import { expect, test } from '../fixtures/officer.fixture.ts';

/** The first day: nothing is set up, and nothing is asked but a name. */

test('the welcome page opens the sample, asks the name once and shows what is owed', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, statusBar } = workbench;
  await expect(page.getByRole('heading', { name: 'Records Workbench', level: 1 }).last()).toBeVisible();
  await expect(page.getByText('0 of 6 steps')).toBeVisible();

  await workbench.openSample('Imogen Achterberg');

  await expect(statusBar).toContainText('As of Mon 4 Apr 2022');
  await expect(statusBar).toContainText('FY2022 Q3, day 4 of 91');
  await expect(statusBar.getByRole('button', { name: 'Imogen Achterberg' })).toBeVisible();
  await expect(statusBar.getByRole('button', { name: 'Sample docket' })).toBeVisible();
  await desk.close();

  const nextDay = await desk.open();
  await expect(nextDay.statusBar.getByRole('button', { name: 'Imogen Achterberg' })).toBeVisible();
  await nextDay.runCommand('Open the Sample Docket');
  await expect(nextDay.statusBar).toContainText('Journal verified at entry 121');
  await nextDay.runCommand('Add a Note to a Milestone…');
  await nextDay.choose('Add a Note to a Milestone…', 'M-00095');
  await nextDay.editors.getByLabel('Progress, required').fill('Recorded without being asked who records it.');
  await nextDay.editors.getByRole('button', { name: 'Record the note' }).click();
  await expect(nextDay.statusBar).toContainText('Journal verified at entry 122');
  await expect(nextDay.dialog('Your name')).toHaveCount(0);
});
