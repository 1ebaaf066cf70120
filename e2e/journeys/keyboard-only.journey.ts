import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { ConversationPage } from '../page-models/conversation-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { SearchPage } from '../page-models/search-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { choose, chooseCommand, pressUntilIn } from '../support/keys.ts';
import { makeChain } from '../support/make-chain.ts';

/** The main jobs by keys alone: once the docket is open nothing here clicks, hovers or fills. */

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

test('go down a chain to a quoted message and back, link with a role, search and open what was found', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await answerOpenDialog(workbench.app, makeChain(join(userDataDir, 'mail')));
  await chooseCommand(page, 'Import Mail Files');
  await expect(workbench.notification('Imported 12 messages')).toBeVisible();

  await page.keyboard.press('Control+Alt+Y');
  await choose(page, 'Messages of which evidence?', 'All evidence');
  const conversation = new ConversationPage(workbench);
  await pressUntilIn(page, 'Tab', conversation.words);
  await page.keyboard.type('telephones');
  const rows = conversation.rows('Timeline of mail');
  await expect(conversation.told('5 messages in 1 conversation, each once')).toBeVisible();
  await pressUntilIn(page, 'Tab', rows.first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2).getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Enter');

  const message = editors.getByRole('region', { name: 'The message' });
  await expect(message).toContainText('NARA acknowledges receipt of your notice.');
  const quoted = editors.getByRole('list', { name: 'Quoted messages' }).locator('> li').last();
  await pressUntilIn(page, 'Tab', quoted, 40);
  await page.keyboard.press('Enter');
  await expect(quoted).toContainText('Eleven telephones were replaced');
  await pressUntilIn(page, 'Tab', quoted.getByRole('button', { name: /^Open the message of Desmond Okwuosa/ }), 40);
  await page.keyboard.press('Enter');
  await expect(editors.getByText('Known only from quotes: no copy as sent or received')).toBeVisible();
  await page.keyboard.press('Control+W');
  await expect(message).toContainText('NARA acknowledges receipt of your notice.');
  await expect(quoted.getByRole('button', { name: /^Open the message of Desmond Okwuosa/ })).toBeFocused();

  await page.keyboard.press('Control+Alt+K');
  await choose(page, 'Link 1 message to which record?', 'UD-2022-0001');
  await page.keyboard.press('Escape');
  await expect(quoted.getByRole('button', { name: /^Open the message of Desmond Okwuosa/ })).toBeFocused();
  await page.keyboard.press('Control+Alt+K');
  await choose(page, 'Link 1 message to which record?', 'UD-2022-0001');
  await choose(page, 'How do they bear on UD-2022-0001?', 'Acknowledges');
  await expect(workbench.notification('Linked 1 message to UD-2022-0001 (acknowledges)')).toBeVisible();
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).toContainText('UD-2022-0001');

  const search = new SearchPage(workbench);
  await search.show();
  await page.keyboard.type('handed over');
  await expect(search.found.first()).toContainText('handed');
  await page.keyboard.press('ArrowDown');
  await expect(search.found.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(message).toContainText('The list is in the records folder');
  await page.keyboard.press('Escape');
  await expect(message).toContainText('The list is in the records folder');
});
