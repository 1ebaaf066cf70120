import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { SearchPage } from '../page-models/search-page.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** What happened when: put together from wherever it is found, kept in order, and given on. */

test('a chronology is begun, filled from lists, search and records, renamed, duplicated, deleted and given on', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors, sideBar } = workbench;
  await workbench.openSample();
  await workbench.showActivity('Evidence');
  await sideBar.getByRole('button', { name: 'New chronology…' }).click();
  const form = workbench.dialog('A new chronology');
  await form.getByLabel('Title, required').fill('Loss of the messages');
  await form.getByLabel('About which case').selectOption('UD-2022-0001');
  await form.getByRole('button', { name: 'Begin it' }).click();
  await expect(workbench.tab('Loss of the messages')).toBeVisible();
  const tree = sideBar.getByRole('tree', { name: 'Chronologies' });
  const listed = tree.getByRole('treeitem', { name: /lines?/ });
  await expect(tree.getByRole('treeitem', { name: 'UD-2022-0001' })).toBeVisible();
  await expect(listed).toHaveAccessibleName(/Loss of the messages/);
  await expect(listed).toContainText('0 lines');

  const added = async (lines: number) => {
    const told = workbench.notification(`Added ${lines} line${lines === 1 ? '' : 's'} to CH-0001`);
    await expect(told).toBeVisible();
    await told.getByRole('button', { name: 'Close the notification' }).click();
  };
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.rows('All evidence').nth(1).click();
  await page.keyboard.press('Control+Alt+G');
  await workbench.choose('Add 1 piece of evidence to which chronology?', 'CH-0001');
  await added(1);

  const search = new SearchPage(workbench);
  await search.show();
  await search.type('kind:message lett');
  await expect(search.found.first()).toBeVisible();
  // The first of both lists is the newest message.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Add to a Chronology…' }).click();
  await workbench.choose('Add 1 piece of evidence to which chronology?', 'CH-0001');
  await added(1);

  await workbench.openRecord('UD-2022-0001');
  await workbench.runCommand('Add What Is Selected to a Chronology…');
  await workbench.choose('Add facts of UD-2022-0001 to which chronology?', 'CH-0001');
  const facts = workbench.dialog('Facts of UD-2022-0001');
  await facts.getByLabel(/NARA opened UD-2022-0001/).check();
  await facts.getByRole('button', { name: 'Add to the chronology' }).click();
  await added(1);

  await workbench.showActivity('Evidence');
  await expect(listed).toContainText('3 lines');
  await page.keyboard.press('Control+P');
  const quick = workbench.dialog('Quick open');
  await quick.getByRole('combobox').fill('loss of the mess');
  await quick.getByRole('option', { name: /CH-0001 Loss of the messages/ }).click();
  const lines = editors.getByRole('list', { name: 'Lines' }).getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await seePicture(workbench, 'chronologies');
  expect(await findBarriers(page)).toEqual([]);

  const choose = async (item: number, title: string) => {
    await listed.nth(item).click({ button: 'right' });
    await page.getByRole('menuitem', { name: title, exact: true }).click();
  };
  await choose(0, 'Rename…');
  const rename = workbench.dialog('Rename CH-0001');
  await rename.getByLabel('Title, required').fill('How the messages were lost');
  await rename.getByRole('button', { name: 'Rename it' }).click();
  await expect(workbench.tab('How the messages were lost')).toBeVisible();
  await expect(listed).toHaveAccessibleName(/How the messages were lost/);
  await editors.getByRole('button', { name: 'Undo' }).click();
  await expect(listed).toHaveAccessibleName(/Loss of the messages/);

  await choose(0, 'Duplicate');
  await expect(workbench.tab('Copy of Loss of the messages')).toBeVisible();
  await expect(listed).toHaveCount(2);
  await choose(1, 'Delete…');
  const remove = workbench.dialog('Delete the chronology CH-0002');
  await expect(remove).toContainText('Copy of Loss of the messages, 3 lines');
  await remove.getByRole('button', { name: 'Delete it' }).click();
  await expect(listed).toHaveCount(1);
  await expect(workbench.tab('Copy of Loss of the messages')).toHaveCount(0);

  const table = join(userDataDir, 'chronology.csv');
  await answerSaveDialog(workbench.app, table);
  await choose(0, 'Save as CSV…');
  await expect(workbench.notification('Saved as chronology.csv')).toBeVisible();
  const saved = readFileSync(table, 'utf8').trim().split('\n');
  expect(saved[0]).toContain('Date,UTC,What happened,Evidence,Source file,SHA-256,Place,Order');
  expect(saved).toHaveLength(4);
  expect(saved.filter((row) => /,E-[0-9a-f]{10},[^,]+,[0-9a-f]{64},/.test(row))).toHaveLength(2);

  await new LetterPage(workbench).draft();
  await workbench.showActivity('Evidence');
  await choose(0, 'Insert into a Letter…');
  await workbench.choose('Into which letter?', 'L-UD-2022-0001-2022Q2');
  await expect(workbench.notification('Loss of the messages stands at the end of the draft')).toBeVisible();
  await expect(editors.getByRole('textbox', { name: /^Caption/ }).last()).toBeVisible();
});
