import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';

/** The next morning: tabs, layout and records are as they were left, after quitting and after a crash alike. */

async function noteOn(workbench: WorkbenchPage, milestone: string, text: string): Promise<void> {
  await workbench.runCommand('Add a Note to a Milestone…');
  await workbench.choose('Add a Note to a Milestone…', milestone);
  await workbench.editors.getByLabel('Progress, required').fill(text);
  await workbench.editors.getByRole('button', { name: 'Record the note' }).click();
  await expect(new PlanPage(workbench, 'CAP-0022').history(milestone)).toContainText(text);
}

test('after quitting everything is where it was', async ({ desk }) => {
  const before = await desk.open();
  await before.openSample();
  await noteOn(before, 'M-00095', 'The test in non-production is over.');
  await before.runCommand('Show Timeline');
  await before.showActivity('Corrective actions');
  await expect(before.sideBar.getByRole('heading', { name: 'Corrective actions', level: 2 })).toBeVisible();
  await expect(before.statusBar).toContainText('Journal verified at entry 122');
  await desk.close();

  const after = await desk.open();
  await expect(after.statusBar).toContainText('Journal verified at entry 122');
  await expect(after.tab('Welcome')).toBeVisible();
  await expect(after.tab('What is owed')).toBeVisible();
  await expect(after.tab('CAP-0022')).toHaveAttribute('aria-selected', 'true');
  await expect(after.panelTab('Timeline')).toHaveAttribute('aria-selected', 'true');
  await expect(after.sideBar.getByRole('heading', { name: 'Corrective actions', level: 2 })).toBeVisible();
  const plan = new PlanPage(after, 'CAP-0022');
  await plan.openHistory('M-00095');
  await expect(plan.history('M-00095')).toContainText('The test in non-production is over.');
});

test('after kill -9 everything that was acknowledged is there', async ({ desk }) => {
  const before = await desk.open();
  await before.openSample();
  await noteOn(before, 'M-00095', 'Acknowledged a moment before the power went.');
  await desk.kill();

  const after = await desk.open();
  await expect(after.statusBar).toContainText('Journal verified at entry 122');
  await expect(after.statusBar.getByRole('button', { name: '6 past due' })).toBeVisible();
  const plan = new PlanPage(after, 'CAP-0022');
  await after.openRecord('CAP-0022');
  await plan.openHistory('M-00095');
  await expect(plan.history('M-00095')).toContainText('Acknowledged a moment before the power went.');
});
