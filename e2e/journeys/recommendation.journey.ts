import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../build/run-step.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { RecommendationPage } from '../page-models/recommendation-page.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts';

/** What OIG printed against what the record says, from the report to a closed plan; and a letter that was sent before the workbench. */

test('a printed status that the record contradicts is shown, a criterion is covered, a step taken and taken back', async ({
  desk,
}) => {
  const workbench = await desk.open();
  await workbench.openSample();
  const page = new RecommendationPage(workbench, 'OIG-21-62-R5');
  await page.open();
  await expect(page.status('The two')).toContainText('Agree');
  await expect(page.bridge('resolved and open')).toContainText(/In the words of GAO Open.*says less/);

  await page.button('Record a printed status…').click();
  const form = workbench.dialog('Printed status of OIG-21-62-R5');
  await form.getByLabel('Status, as printed, required').fill('closed');
  await form.getByLabel('Where it is printed').fill('Semiannual report, March 2022');
  await form.getByRole('button', { name: 'Record the status' }).click();
  await expect(form).toBeHidden();
  await expect(page.status('Printed by OIG')).toContainText('closed');
  await expect(page.status('By the record')).toContainText('Open, resolved');
  await expect(page.status('The two')).toContainText('Disagree');
  await expect(page.statuses).toContainText('Semiannual report, March 2022');
  await expect(page.bridge('closed')).toContainText(/Closed - Implemented.* or Closed - Not Implemented/);

  await workbench.runCommand('Show All Recommendations');
  const grid = workbench.editors.getByRole('grid', { name: 'Recommendations' });
  await workbench.editors.getByLabel('Which recommendations', { exact: true }).selectOption('disagreeing');
  await expect(grid.getByRole('row', { name: /OIG-21-62.*closed.*Open, resolved.*disagree/ })).toBeVisible();
  await workbench.runCommand('Undo: record the status of OIG-21-62-R5');
  await expect(workbench.editors.getByText('No recommendation has what is asked for.')).toBeVisible();

  await page.open();
  await expect(page.criterion('C1')).toContainText('Not covered');
  await page.criterion('C1').getByRole('button', { name: 'Cover C1' }).click();
  const cover = workbench.dialog('What shows C1 of OIG-21-62-R5');
  await cover.getByLabel(/^M-00094/).check();
  await cover.getByRole('button', { name: 'Record what shows it' }).click();
  await expect(cover).toBeHidden();
  await expect(page.criterion('C1')).toContainText('Covered, not proven');
  await expect(page.criterion('C1').getByRole('button', { name: 'M-00094' })).toBeVisible();

  await page.button('Record a step…').click();
  const step = workbench.dialog('A step of OIG-21-62-R5');
  await step.getByLabel('Step, required').selectOption('closed');
  await step.getByLabel('For a closure: how').selectOption('implemented');
  await step.getByRole('button', { name: 'Record the step' }).click();
  await expect(step).toBeHidden();
  await expect(page.status('By the record')).toContainText('Closed, implemented');
  await expect(page.status('The two')).toContainText('Disagree');
  await workbench.runCommand('Undo: record a step of OIG-21-62-R5');
  await expect(page.status('The two')).toContainText('Agree');
  await expect(page.criterion('C1')).toContainText('Covered, not proven');
});

test('a milestone goes beyond its plan only by an exception, and the letter that told it is named', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  await workbench.openRecord('CAP-0022');
  await editors.getByRole('button', { name: 'Change: To be done by' }).click();
  const date = workbench.dialog('Date of CAP-0022');
  await date.getByLabel('To be done by, required').fill('2022-09-30');
  await date.getByRole('button', { name: 'Record the date' }).click();
  await expect(date).toBeHidden();
  await expect(editors.getByRole('definition').filter({ hasText: '30 Sep 2022' })).toBeVisible();

  await registerLetter(workbench, userDataDir);

  await workbench.openRecord('CAP-0022');
  const plan = new PlanPage(workbench, 'CAP-0022');
  await plan.openHistory('M-00094');
  await plan.grid.getByRole('button', { name: 'Reschedule…' }).click();
  await plan.newDate.fill('2022-10-31');
  await plan.approver.fill('Tobiah Renwick-Sand, Deputy CIO');
  await plan.reason.fill('Security statistics come with the new console.');
  await plan.grid.getByLabel('Told the auditor in').selectOption('L-UD-2022-0001-other');
  await plan.record.click();
  const why = plan.grid.getByLabel('Why it goes beyond the date of CAP-0022, 30 Sep 2022');
  await expect(why).toHaveAttribute('aria-invalid', 'true');
  await why.fill('The console is bought in the next fiscal year.');
  await plan.grid.getByLabel('Exception allowed by').fill('The CIO');
  await plan.record.click();
  const moved = plan.history('M-00094').getByRole('row', { name: /31 Oct 2022.*moved 4 Apr 2022/ });
  await expect(moved).toContainText('Beyond the date of the plan: The console is bought in the next fiscal year.');
  await expect(moved.getByRole('button', { name: 'L-UD-2022-0001-other' })).toBeVisible();
  await workbench.runCommand('Undo: reschedule M-00094 and 1 more change');
  await expect(moved).toHaveCount(0);

  const csv = join(userDataDir, 'milestones.csv');
  await answerSaveDialog(workbench.app, csv);
  await editors.getByRole('button', { name: 'Export…' }).click();
  await expect(workbench.notification('Saved as milestones.csv')).toBeVisible();
  expect(await readFile(csv, 'utf8')).toContain('M-00094');
});

/** With its original imported on the way, and a date that it promised. */
async function registerLetter(workbench: WorkbenchPage, userDataDir: string): Promise<void> {
  const original = join(userDataDir, 'letter-to-nara.eml');
  await copyFile(join(root, 'assets/demo/2022-04-01-archiving-status.eml'), original);
  await answerOpenDialog(workbench.app, [original]);
  await workbench.runCommand('Register a Letter That Was Sent Elsewhere…');
  const form = workbench.dialog('Register a letter');
  await form.getByLabel('Kind, required').selectOption('other');
  await form.getByLabel('Sent to, required').selectOption('NARA');
  await form.getByLabel('Addressee').fill('Chief Records Officer');
  await form.getByLabel('Sent on, required').fill('2022-04-04');
  await form.getByLabel('Title, required').fill('New dates of the corrective actions');
  await expect(form.getByLabel('Its id, required')).toHaveValue('L-UD-2022-0001-other');
  await form.getByRole('button', { name: 'Import the letter now…' }).click();
  await expect(form.getByLabel('The letter itself, as evidence')).toHaveValue(/^E-/);
  await form.getByRole('button', { name: 'Add a promise' }).click();
  await form.getByLabel('Promise 1 is about').selectOption('milestone:M-00094');
  await form.getByLabel('Promise 1, in the letter’s words').fill('Statistics every month.');
  await form.getByRole('button', { name: 'Register it' }).click();
  await expect(form.getByText('Promise 1 needs three things')).toBeVisible();
  await form.getByLabel('Promise 1, by when').fill('2022-10-31');
  await form.getByRole('button', { name: 'Register it' }).click();
  await expect(form).toBeHidden();

  const { editors } = workbench;
  await expect(editors.getByText('External', { exact: true })).toBeVisible();
  const promises = editors.getByRole('table', { name: 'Promises of L-UD-2022-0001-other' });
  await expect(promises.getByRole('row', { name: /M-00094.*Statistics every month.*31 Oct 2022/ })).toBeVisible();
  await editors.getByRole('button', { name: 'Add a promise told in this letter…' }).click();
  const promise = workbench.dialog('A promise told in L-UD-2022-0001-other');
  await promise.getByLabel('About which record, required').selectOption('milestone:M-00095');
  await promise.getByLabel('In the letter’s words, required').fill('Archiving runs by itself.');
  await promise.getByLabel('By when, required').fill('2022-09-30');
  await promise.getByRole('button', { name: 'Record the promise' }).click();
  await expect(promises.getByRole('row', { name: /M-00095.*Archiving runs by itself/ })).toBeVisible();
}
