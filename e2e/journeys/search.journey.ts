import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { ConversationPage } from '../page-models/conversation-page.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { SearchPage } from '../page-models/search-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { makeChain } from '../support/make-chain.ts';
import { seePicture } from '../support/see-picture.ts';

/** Finding again what was read once: while one types, by keyboard alone, kept under a name. */

test('the open letter is found while its words are typed, and opened without the mouse', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors, sideBar } = workbench;
  await workbench.openSample();
  const search = new SearchPage(workbench);
  await search.show();
  await search.type('open lett');
  await expect(search.found.first()).toContainText(/open letter/i);
  await expect(search.state(/\d+ results, [\d.]+ ms/)).toBeVisible();
  await search.choose('Kind', 'Cases');
  await expect(search.state('Nothing found')).toBeVisible();
  await search.choose('Kind', 'Messages');
  await expect(search.found.first()).toHaveAccessibleName(/message E-/);

  await search.field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(search.found.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.found.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('region', { name: 'The message' })).toBeVisible();

  await search.choose('Kind', 'Everything');
  await search.type('UD-2022-0001 kind:case');
  await expect(search.found).toHaveCount(1);
  await search.field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('tab', { name: 'UD-2022-0001', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await search.show();
  await search.type('before:soon');
  await expect(sideBar.getByRole('alert')).toContainText('At character 1: "before:soon" is no day');
  await expect(search.found).toHaveCount(0);
});

test('the words of an attached file are found, with the file; what cannot be searched is counted', async ({ desk }) => {
  const workbench = await desk.open();
  await workbench.openSample();
  await new EvidencePage(workbench).importFiles('with-roster.eml');
  await expect(workbench.notification(/Imported 1 message/)).toBeVisible();
  const search = new SearchPage(workbench);
  await search.show();
  await search.type('munoz building');
  await expect(search.found).toHaveCount(1);
  await expect(search.found.first()).toHaveAccessibleName(
    /Roster of the depot.* 2 attachments.* in roster\.csv: .*Muñoz,41,Building seventeen/,
  );
  await expect(search.found.first()).toContainText('in roster.csv: ');
  await expect(search.state(/^1 attached file is found by name only: 1 without words/)).toBeVisible();
  await seePicture(workbench, 'search-attached', 'itIs');
});

test('copies of one message are one hit, unfolded with the keyboard, each opened as itself; a chronology is found as it is begun', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await new ConversationPage(workbench).importFiles(makeChain(join(userDataDir, 'mail')));
  const search = new SearchPage(workbench);
  await search.show();
  await search.type('telephones');
  await expect(search.state(/^4 results and 8 more copies, /)).toBeVisible();
  await expect(search.found).toHaveCount(4);
  await expect(search.found.first()).toHaveAccessibleName(/and 2 copies/);
  await search.field.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(search.found.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(search.found).toHaveCount(6);
  await page.keyboard.press('ArrowRight');
  await expect(search.found.nth(1)).toBeFocused();
  await seePicture(workbench, 'search-copies');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('region', { name: 'The message' })).toBeVisible();
  await search.found.nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(search.found.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(search.found).toHaveCount(4);
  await search.found.first().getByText('and 2 copies').click();
  await expect(search.found).toHaveCount(6);

  await search.found.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to a Chronology…' }).click();
  const form = workbench.dialog('A new chronology');
  await form.getByLabel('Title').fill('What was handed over');
  await form.getByRole('button', { name: 'Begin it' }).click();
  await expect(workbench.notification('Added 1 line to CH-0001')).toBeVisible();
  await search.choose('Kind', 'Chronologies');
  await search.type('handed over');
  await expect(search.found).toHaveCount(1);
  await expect(search.found).toHaveAccessibleName(/What was handed over.* CH-0001, chronology/);
  await search.field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('tab', { name: 'What was handed over' })).toHaveAttribute('aria-selected', 'true');
});

test('a search is kept under a name, still there the next day, and deleted', async ({ desk }) => {
  const first = await desk.open();
  await first.openSample();
  const search = new SearchPage(first);
  await search.show();
  await search.type('survey');
  await first.sideBar.getByRole('combobox', { name: 'Kind' }).selectOption('milestone');
  await first.sideBar.getByRole('combobox', { name: 'Order' }).selectOption('best');
  await first.sideBar.getByRole('button', { name: 'Save this search…' }).click();
  await first.sideBar.getByRole('textbox', { name: 'Name of the saved search' }).fill('Surveys');
  await first.page.keyboard.press('Enter');
  await search.type(' ');
  await first.sideBar.getByRole('button', { name: 'Rename the saved search Surveys' }).click();
  await first.sideBar.getByRole('textbox', { name: 'New name of the saved search Surveys' }).fill('Milestones');
  await first.page.keyboard.press('Enter');
  await desk.close();

  const next = await desk.open();
  const again = new SearchPage(next);
  const milestones = next.sideBar.getByRole('button', { name: 'Milestones', exact: true });
  // The view stands where it stood, and has the docket's searches once that is open.
  await expect(milestones).toBeVisible();
  await milestones.click();
  await expect(again.field).toHaveValue('survey');
  await expect(next.sideBar.getByRole('combobox', { name: 'Kind' })).toHaveValue('milestone');
  await expect(next.sideBar.getByRole('combobox', { name: 'Order' })).toHaveValue('best');
  await again.type(' ');
  await next.sideBar.getByRole('button', { name: 'Delete the saved search Milestones' }).click();
  await expect(next.sideBar.getByRole('heading', { name: 'Saved searches' })).toBeHidden();
});
