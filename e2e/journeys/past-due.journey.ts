import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { ProblemsPanel } from '../page-models/problems-panel.ts';

/** A milestone is late: found, moved with its reason, taken back and done again. */

test('what is past due is found, and moved only with a reason and an approver', async ({ desk }) => {
  const workbench = await desk.open();
  const { statusBar, panel } = workbench;
  await workbench.openSample();
  await expect(workbench.activity('Docket, 6 past due')).toBeVisible();
  await expect(statusBar.getByRole('button', { name: '6 past due' })).toBeVisible();

  const problems = new ProblemsPanel(workbench);
  await problems.show();
  await expect(workbench.panelTab('Problems')).toHaveAccessibleName(/11\s*11 problems/);
  const late = problems.about('M-00093 is 125 days past due');
  await expect(late).toContainText('Error');
  await late.getByRole('button', { name: 'Reschedule…' }).click();

  const plan = new PlanPage(workbench, 'CAP-0022');
  await plan.newDate.fill('2022-04-29');
  await expect(plan.grid.getByText('Fri 29 Apr 2022, original + 150 days')).toBeVisible();
  await plan.record.click();
  await expect(plan.grid.getByText('moving it needs a reason and an approver')).toBeVisible();
  await expect(plan.reason).toBeFocused();
  await expect(plan.reason).toHaveAttribute('aria-invalid', 'true');

  await plan.approver.fill('Tobiah Renwick-Sand, Deputy CIO');
  await plan.reason.fill('The archiving product reaches production on 22 April; the memo goes out the week after.');
  await plan.record.click();

  const moved = plan.history('M-00093').getByRole('row', { name: /29 Apr 2022.*moved 4 Apr 2022/ });
  await expect(moved).toContainText('The archiving product reaches production on 22 April');
  await expect(moved).toContainText('Tobiah Renwick-Sand, Deputy CIO');
  await expect(plan.row('M-00093')).toContainText('30 Nov 2021');
  await expect(statusBar.getByRole('button', { name: '5 past due' })).toBeVisible();
  await expect(problems.about('M-00093 is 125 days past due')).toHaveCount(0);

  await workbench.runCommand('Show Timeline');
  const timeline = panel.getByRole('grid', { name: 'History of M-00093' });
  await expect(timeline.getByRole('row', { name: /M-00093 moved from 30 Nov 2021 to 29 Apr 2022/ })).toBeVisible();

  await workbench.runCommand('Undo: reschedule M-00093');
  const undone = workbench.notification('Undone: reschedule M-00093');
  // It stays while the pointer is on it.
  await undone.hover();
  await expect(statusBar.getByRole('button', { name: '6 past due' })).toBeVisible();
  await expect(timeline.getByRole('row', { name: /Last move of M-00093 taken back/ })).toBeVisible();
  await undone.getByRole('button', { name: 'Redo' }).click();
  await expect(statusBar.getByRole('button', { name: '5 past due' })).toBeVisible();
  await expect(moved).toBeVisible();
});
