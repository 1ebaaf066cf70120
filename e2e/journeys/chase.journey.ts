import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** A liaison's Monday: what is past due is chased, the answer recorded, and a date moved with approval. */

test('what is past due is chased in one draft, answered, and moved with approval', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();

  const drafts = join(userDataDir, 'Drafts');
  mkdirSync(drafts);
  await chaseAll(workbench, drafts);
  const [name = ''] = readdirSync(drafts);
  const draft = readFileSync(join(drafts, name), 'utf8');
  expect(draft).toMatch(/^X-Unsent: 1\r\nTo: =\?utf-8\?Q\?.*\r\n <ines\.caraballo-nunez@cbp\.example>\r\n/);
  expect(draft).toContain('125 days late');

  await workbench.showActivity('Suspenses');
  await workbench.runCommand('Show All Suspenses');
  const list = editors.getByRole('grid', { name: 'All suspenses' });
  const opened = list.getByRole('row', { name: /Answer on M-00093, past due since 30 Nov 2021/ });
  await expect(opened).toContainText('11 Apr 2022');
  await seePicture(workbench, 'suspenses');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await opened.dblclick();
  await expect(editors.getByRole('heading', { name: /^Answer on M-00093/ })).toBeVisible();
  await seePicture(workbench, 'suspense');
  expect(await findBarriers(workbench.page)).toEqual([]);

  await editors.getByRole('button', { name: 'Follow up…' }).click();
  const followUp = workbench.dialog(/^Follow S-\d+ up$/);
  await followUp.getByLabel('How').fill('call');
  await followUp.getByRole('button', { name: 'Record the follow-up' }).click();
  await expect(followUp).toBeHidden();
  await editors.getByRole('button', { name: 'Record the answer…' }).click();
  const answer = workbench.dialog(/^The answer to S-\d+$/);
  await answer.getByLabel('What it says').fill('The memo goes out on 29 April.');
  await answer.getByLabel('The answer').selectOption({ index: 1 });
  await answer.getByRole('button', { name: 'Record the answer' }).click();
  await expect(answer).toBeHidden();
  const history = editors.getByRole('table', { name: /^History of S-/ });
  await expect(history.getByRole('row', { name: /Followed up.*call/ })).toBeVisible();
  await expect(history.getByRole('row', { name: /Answered.*The memo goes out on 29 April/ })).toBeVisible();
  await expect(editors.getByText('answered in time')).toBeVisible();

  await editors.getByRole('button', { name: 'M-00093', exact: true }).click();
  const plan = new PlanPage(workbench, 'CAP-0022');
  await expect(plan.row('M-00093')).toBeVisible();
  await page.keyboard.press('Control+Alt+R');
  await plan.newDate.fill('2022-04-29');
  await plan.approver.fill('Odalys Thornquist, Chief Records Officer');
  await plan.reason.fill('The memo goes out on 29 April.');
  await plan.record.click();
  await expect(plan.history('M-00093').getByRole('row', { name: /29 Apr 2022/ })).toBeVisible();
});

test('people and offices tell what is with them, and hand it over', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  await workbench.runCommand('Record That a Person Left…');
  await workbench.choose('Record That a Person Left…', 'ines.caraballo-nunez');
  const left = workbench.dialog('Inés Caraballo-Núñez has left');
  await left.getByRole('button', { name: 'Record the departure' }).click();
  await expect(left).toBeHidden();

  await workbench.openByNumber('ines.caraballo-nunez');
  await expect(editors.getByText(/still in their name: who takes over\?/)).toBeVisible();
  await seePicture(workbench, 'person');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await editors.getByRole('button', { name: 'Hand the work over…' }).click();
  const handover = workbench.dialog('Who takes over from Inés Caraballo-Núñez?');
  await handover.getByLabel('Successor').selectOption({ label: 'Odalys Thornquist, Chief Records Officer' });
  await seePicture(workbench, 'handover');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await handover.getByRole('button', { name: 'Hand it over' }).click();
  await expect(handover).toBeHidden();
  await expect(editors.getByText('nothing is left open')).toBeVisible();

  await workbench.openByNumber('odalys.thornquist');
  const work = editors.getByRole('table', { name: 'What is with Odalys Thornquist' });
  await expect(work.getByRole('row', { name: /M-00093/ })).toBeVisible();
  await workbench.openByNumber('PILOT-1');
  await expect(editors.getByText('14 days beyond its last day')).toBeVisible();
  await seePicture(workbench, 'pilot');
  expect(await findBarriers(workbench.page)).toEqual([]);
});

async function chaseAll(workbench: WorkbenchPage, folder: string): Promise<void> {
  const { editors } = workbench;
  await workbench.runCommand('Chase What Is Past Due…');
  const grid = editors.getByRole('grid', { name: 'Past due' });
  await expect(grid.getByRole('row', { name: /M-00094/ })).toContainText('125');
  await expect(editors.getByRole('button', { name: 'Chase the selected…' })).toHaveAttribute('aria-disabled', 'true');
  await editors.getByRole('button', { name: 'Select all that can be chased' }).click();
  await expect(editors.getByText(/2 items past due, 2 selected/)).toBeVisible();
  await seePicture(workbench, 'chase');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await editors.getByRole('button', { name: 'Chase the selected…' }).click();
  const dialog = workbench.dialog('Chase 2 items');
  await dialog.getByText('Inés Caraballo-Núñez: 2 items').click();
  await expect(dialog.getByText(/Subject: Past due on 4 Apr 2022: M-00093, M-00094/)).toBeVisible();
  await seePicture(workbench, 'chase-dialog');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await answerOpenDialog(workbench.app, [folder]);
  await dialog.getByRole('button', { name: 'Write the drafts…' }).click();
  await expect(dialog).toBeHidden();
  await expect(workbench.notification('1 draft in Drafts; the reminders are logged')).toBeVisible();
}
