import { expect, test } from '../fixtures/officer.fixture.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { choose, chooseCommand, pressUntilIn } from '../support/keys.ts';

/** The main job by keys alone: nothing here clicks, hovers or fills. */

test('find what is late, move it with its reason, take it back, draft and issue the letter', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, statusBar, panel } = workbench;
  await expect(page.getByRole('button', { name: 'Open the Sample Docket', exact: true })).toBeVisible();
  await chooseCommand(page, 'Open the Sample Docket');
  await expect(page.getByLabel('Name, required')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Imogen Achterberg');
  await page.keyboard.press('Enter');
  await expect(statusBar.getByRole('button', { name: '6 past due' })).toBeVisible();

  await page.keyboard.press('Control+Shift+M');
  const problems = panel.getByRole('grid', { name: 'Problems' });
  await expect(problems.getByRole('row', { name: /M-00093 is/ })).toBeVisible();
  await pressUntilIn(page, 'F6', panel);
  await pressUntilIn(page, 'Tab', problems);
  const fix = problems.getByRole('row', { name: /M-00093 is/ }).getByRole('button', { name: 'Reschedule…' });
  // At the end of a row stands Silence, and the quick fix before it.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(fix).toBeFocused();
  await page.keyboard.press('Enter');

  const plan = new PlanPage(workbench, 'CAP-0022');
  await expect(plan.newDate).toBeFocused();
  await page.keyboard.type('04292022');
  await expect(plan.newDate).toHaveValue('2022-04-29');
  await page.keyboard.press('Enter');
  await expect(plan.grid.getByText('moving it needs a reason and an approver')).toBeVisible();
  await expect(plan.reason).toBeFocused();
  await page.keyboard.type('The archiving product reaches production on 22 April.');
  await page.keyboard.press('Shift+Tab');
  await expect(plan.approver).toBeFocused();
  await page.keyboard.type('Odalys Thornquist, Deputy CIO');
  await page.keyboard.press('Enter');
  await expect(statusBar.getByRole('button', { name: '5 past due' })).toBeVisible();

  await pressUntilIn(page, 'F6', workbench.sideBar);
  await page.keyboard.press('Control+Z');
  await expect(statusBar.getByRole('button', { name: '6 past due' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(statusBar.getByRole('button', { name: '5 past due' })).toBeVisible();

  await page.keyboard.press('Control+Alt+L');
  await choose(page, 'Which quarter of UD-2022-0001?', 'FY2022 Q2');
  await choose(page, 'The record as of which day?', 'the quarter’s last day');
  const letter = new LetterPage(workbench);
  await expect(letter.printed(1)).toBeVisible();
  await pressUntilIn(page, 'F6', workbench.editors);
  await pressUntilIn(page, 'Tab', letter.action('Issue…'), 40);
  await page.keyboard.press('Enter');
  const issue = workbench.dialog(/^Issue the letter on/).getByRole('button', { name: 'Issue the letter' });
  await pressUntilIn(page, 'Tab', issue);
  await page.keyboard.press('Enter');
  await expect(workbench.editors.getByText('Issued, not sent')).toBeVisible();
});
