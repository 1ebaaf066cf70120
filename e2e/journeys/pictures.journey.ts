import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from '../../build/run-step.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { DocketStatePage } from '../page-models/docket-state-page.ts';
import { DraftPage } from '../page-models/draft-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { ProblemsPanel } from '../page-models/problems-panel.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';

/** The main job once through, as docs/user-guide.md tells it. With WRITE_PICTURES=1 its pictures are taken anew. */

const folder = join(root, 'docs/pictures');
const isWriting = process.env.WRITE_PICTURES === '1';

/** The receipt shows where a file lay: pictures name a folder that says nothing of the machine they were taken on. */
function mailFolder(userDataDir: string): string {
  return join(isWriting ? tmpdir() : userDataDir, 'Mail');
}

test('the main job, as the user guide shows it', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await mkdir(folder, { recursive: true });
  const picture = async (name: string) => {
    if (!isWriting) return;
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(folder, `${name}.png`), scale: 'css', animations: 'disabled' });
  };
  await workbench.chooseTheme('Light');
  await expect(page.getByText('0 of 6 steps')).toBeVisible();
  await picture('welcome');

  await workbench.openSample('Odalys Thornquist');
  await expect(editors.getByRole('region', { name: /^Past due: 6/ })).toBeVisible();
  const problems = new ProblemsPanel(workbench);
  await problems.show();
  await expect(problems.about('M-00093 is 125 days past due')).toBeVisible();
  await picture('docket');

  const mail = join(mailFolder(userDataDir), '2022-04-01-archiving-status.eml');
  await mkdir(dirname(mail), { recursive: true });
  await copyFile(join(root, 'assets/demo', basename(mail)), mail);
  await answerOpenDialog(workbench.app, [mail]);
  await workbench.runCommand('Import Mail Files…');
  const imported = workbench.notification('Imported 1 message');
  await imported.getByRole('button', { name: 'Open the receipt' }).click();
  await expect(editors.getByRole('treegrid', { name: 'Files of the import' })).toContainText('archiving-status');
  await picture('receipt');
  await editors.getByRole('button', { name: 'Show the messages' }).click();
  const message = editors.getByRole('grid', { name: /^Import I-/ }).getByRole('gridcell', { name: /^RE: CAP-0022/ });
  await message.click();
  await expect(message).toBeFocused();
  await page.keyboard.press('Enter');
  await editors.getByRole('button', { name: 'Link to a record…' }).click();
  await workbench.choose('Link 1 message to which record?', 'M-00095');
  await workbench.choose('How do they bear on M-00095?', 'Supports');
  await workbench
    .notification(/^Linked 1 message/)
    .getByRole('button', { name: 'Close the notification' })
    .click();
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).toContainText('M-00095');
  await workbench.runCommand('Toggle Panel');
  await picture('message');
  await problems.show();

  await problems.about('M-00093 is').getByRole('button', { name: 'Reschedule…' }).click();
  const plan = new PlanPage(workbench, 'CAP-0022');
  await plan.newDate.fill('2022-04-29');
  await workbench.runCommand('Toggle Panel');
  await plan.record.click();
  await expect(plan.reason).toBeFocused();
  await picture('reschedule-refused');

  await plan.approver.fill('Odalys Thornquist, Chief Records Officer');
  await plan.reason.fill('The archiving product reaches production on 22 April; the memo follows in the week after.');
  await plan.record.click();
  await expect(plan.history('M-00093').getByRole('row', { name: /29 Apr 2022/ })).toBeVisible();
  await plan.history('M-00093').scrollIntoViewIfNeeded();
  await picture('reschedule-recorded');

  await workbench.openRecord('UD-2022-0001');
  await expect(editors.getByRole('heading', { name: 'Clock of the answer' })).toBeVisible();
  await picture('case');

  const letter = new LetterPage(workbench);
  await letter.draft();
  await picture('letter-draft');
  const draft = new DraftPage(workbench);
  await draft.addParagraph();
  await page.keyboard.type('The next action is due on September 30, 2022; training is TBD.');
  await expect(draft.finding('TBD')).toBeVisible();
  await draft.finding('TBD').scrollIntoViewIfNeeded();
  await picture('letter-findings');
  await draft.lastParagraph.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(draft.findings).toHaveCount(0);
  await letter.issue();
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
  await expect(letter.printed(1)).toBeVisible();
  await picture('letter-issued');

  await workbench.runCommand('Show the State of the Docket');
  const state = new DocketStatePage(workbench);
  await state.answer('Verify every entry and original').click();
  await expect(workbench.notification('The docket is intact')).toBeVisible();
  await picture('verified');
});
