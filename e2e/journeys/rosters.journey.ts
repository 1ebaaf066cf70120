import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { RosterPage } from '../page-models/roster-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** What must be done again and again: who has access is certified, and the auditor hears of a plan each quarter. */

test('a roster that was forgotten is found, certified again, and taken back', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await workbench.showActivity('Corrective actions');
  await workbench.sideBar.getByRole('button', { name: 'Rosters' }).click();
  await expect(workbench.sideBar.getByText('Each must be certified again before its term ends.')).toBeVisible();

  const roster = new RosterPage(workbench, 'R-0001');
  await roster.keep({ system: 'Mail archive', by: 'Odalys Thornquist', on: '2021-09-15' });
  await expect(editors.getByText('20 days past its certification')).toBeVisible();
  await expect(workbench.sideBar.getByRole('treeitem', { name: /R-0001/ })).toContainText('15 Mar 2022');
  await seePicture(workbench, 'roster');
  expect(await findBarriers(page)).toEqual([]);

  await roster.certify('Odalys Thornquist');
  await expect(editors.getByText('183 days left')).toBeVisible();
  await expect(roster.certifications).toHaveCount(2);
  await page.keyboard.press('Control+Z');
  await expect(roster.certifications).toHaveCount(1);
  await expect(editors.getByText('20 days past its certification')).toBeVisible();

  await roster.button('End…').click();
  const end = workbench.dialog('End R-0001');
  await end.getByLabel('Reason').fill('The archive was switched off.');
  await end.getByRole('button', { name: 'End the roster' }).click();
  await expect(editors.getByText('The archive was switched off.')).toBeVisible();
  await expect(roster.button('Certify again…')).toBeHidden();
});

test('updates on a plan are owed once somebody asks, and one that was given is met', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const plan = new PlanPage(workbench, 'CAP-0022');
  await workbench.openRecord('CAP-0022');
  await expect(plan.row('M-00093')).toBeVisible();
  await editors.getByRole('button', { name: 'Change: Updates owed to' }).click();
  const owed = workbench.dialog('Who is owed updates on CAP-0022');
  await owed.getByLabel('Owed to').selectOption('OIG');
  await owed.getByLabel('From').fill('2021-11-02');
  await owed.getByRole('button', { name: 'Record who is owed updates' }).click();
  await expect(owed).toBeHidden();
  await workbench.runCommand('Show Problems');
  await expect(workbench.panel.getByText(/CAP-0022: the update on the plan, FY2022 Q1/)).toBeVisible();

  await workbench.openRecord('CAP-0022');
  await workbench.runCommand('Record an Update on a Plan…');
  const update = workbench.dialog('An update on CAP-0022');
  await update.getByLabel('What was told').fill('Archiving by hand goes on.');
  await update.getByLabel('Given on').fill('2022-01-20');
  await update.getByRole('button', { name: 'Record the update' }).click();
  await expect(update).toBeHidden();
  await expect(workbench.panel.getByText(/CAP-0022: the update on the plan/)).toBeHidden();
  await expect(editors.getByText('Archiving by hand goes on.')).toBeVisible();
});
