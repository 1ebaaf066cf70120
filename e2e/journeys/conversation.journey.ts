import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { ConversationPage } from '../page-models/conversation-page.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { makeChain } from '../support/make-chain.ts';
import { seePicture } from '../support/see-picture.ts';

/** A chain that lies in many mailboxes, read as the one conversation that it is. */

const acknowledgement = /18 Feb 2022, 10:31.*Unauthorized Disposition/;

test('twelve copies of one chain become one timeline, and the acknowledgement of 18 Feb is linked to the case', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const conversation = new ConversationPage(workbench);
  await conversation.importFiles(makeChain(join(userDataDir, 'mail')));

  await conversation.showTimeline('All evidence');
  await expect(editors.getByRole('heading', { name: 'Timeline of mail' })).toBeVisible();
  await conversation.words.fill('telephones');
  await expect(conversation.told('5 messages in 1 conversation, each once')).toBeVisible();
  const rows = conversation.rows('Timeline of mail');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(0)).toContainText('It is known only from quotes');
  await expect(rows.nth(2)).toContainText('Imogen Achterberg, 14 Feb 2022, 09:12');
  await expect(rows.nth(2)).toHaveAccessibleName(acknowledgement);

  await rows.nth(2).getByRole('gridcell').first().click();
  await page.keyboard.press('ArrowRight');
  const copies = editors.getByRole('list', { name: 'Copies' });
  await expect(copies.getByRole('listitem')).toHaveCount(9);
  await expect(copies).toContainText('Same Message-ID.');
  await expect(copies).toContainText('Same sender, subject and moment; the same words.');
  await seePicture(workbench, 'timeline-of-mail');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');

  const message = editors.getByRole('region', { name: 'The message' });
  await expect(message).toContainText('NARA acknowledges receipt of your notice.');
  await expect(message).not.toContainText('Eleven telephones were replaced');
  const quoted = editors.getByRole('list', { name: 'Quoted messages' });
  await expect(quoted.getByText('known only from quotes')).toBeVisible();
  await quoted.getByText('Desmond Okwuosa').first().click();
  await expect(quoted).toContainText('9 Feb 2022, 21:05 UTC.');
  await expect(quoted).toContainText('the message that carries the quotation states this zone');
  await seePicture(workbench, 'message-chain');
  expect(await findBarriers(page)).toEqual([]);
  await quoted.getByRole('button', { name: /^Open the message of Desmond Okwuosa/ }).click();
  await expect(editors.getByText('Known only from quotes: no copy as sent or received')).toBeVisible();
  await seePicture(workbench, 'quoted-message');
  expect(await findBarriers(page)).toEqual([]);

  await editors.getByRole('button', { name: 'Show the conversation' }).click();
  await expect(conversation.rows('Conversation')).toHaveCount(5);
  await conversation.words.fill('18 feb acknowledges');
  await expect(conversation.rows('Conversation')).toHaveCount(1);
  await conversation.words.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Alt+K');
  await new EvidencePage(workbench).link('UD-2022-0001', 'Acknowledges');
  await expect(workbench.notification(/^Linked 1 message to UD-2022-0001/)).toBeVisible();

  await conversation.showTimeline('UD-2022-0001');
  await conversation.words.fill('telephones');
  await expect(conversation.rows('Timeline of mail, UD-2022-0001')).toHaveCount(3);

  await workbench.showActivity('Corrective actions');
  const milestone = workbench.sideBar.getByRole('treeitem', { name: /^M-00093/ }).first();
  await conversation.rows('Timeline of mail, UD-2022-0001').nth(2).dragTo(milestone);
  await workbench.choose('How do they bear on M-00093?', 'Directs');
  await expect(workbench.notification('Linked 1 message to M-00093 (directs)')).toBeVisible();
});

test('a chronology is put together from messages and facts, reworded, taken back, and kept', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const conversation = new ConversationPage(workbench);
  await conversation.importFiles(makeChain(join(userDataDir, 'mail')));
  await conversation.showTimeline('All evidence');
  await conversation.words.fill('telephones');
  const rows = conversation.rows('Timeline of mail');
  await expect(rows).toHaveCount(5);
  const added = workbench.notification('Added 1 line to CH-0001');
  for (const [at, isFirst] of [
    [3, true],
    [2, false],
  ] as const) {
    await rows.nth(at).getByRole('gridcell').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add to a Chronology…' }).click();
    if (isFirst) {
      const form = workbench.dialog('A new chronology');
      await form.getByLabel('Title').fill('Chats on the replaced telephones');
      await form.getByRole('button', { name: 'Begin it' }).click();
    } else await workbench.choose('Add 1 message to which chronology?', 'CH-0001');
    await expect(added).toBeVisible();
    // The next one is told in the same words.
    if (isFirst) await added.getByRole('button', { name: 'Close the notification' }).click();
  }
  await added.getByRole('button', { name: 'Open it' }).click();
  await editors.getByRole('button', { name: 'Add facts of the record…' }).click();
  const facts = workbench.dialog('Facts of the record');
  await facts.getByLabel(/NARA opened UD-2022-0001/).check();
  await facts.getByRole('button', { name: 'Add to the chronology' }).click();
  await expect(facts).toBeHidden();

  const lines = editors.getByRole('list', { name: 'Lines' }).getByRole('listitem');
  await expect(lines).toHaveCount(3);
  const words = editors.getByRole('textbox', { name: 'What happened, 18 Feb 2022, 10:31' });
  await words.fill('NARA acknowledged the notice.');
  await words.press('Enter');
  await words.press('Alt+ArrowDown');
  const wordsOf = (at: number) => lines.nth(at).getByRole('textbox');
  await expect(wordsOf(1)).toHaveValue(/^Imogen Achterberg to Desmond Okwuosa: FW/);
  await expect(wordsOf(2)).toHaveValue('NARA acknowledged the notice.');
  await expect(wordsOf(2)).toBeFocused();
  await seePicture(workbench, 'chronology');
  expect(await findBarriers(page)).toEqual([]);
  await editors.getByRole('button', { name: 'Undo' }).click();
  await expect(wordsOf(1)).toHaveValue('NARA acknowledged the notice.');
  await editors.getByRole('button', { name: /^Remove: Imogen Achterberg to Desmond/ }).click();
  await expect(lines).toHaveCount(2);

  const table = join(userDataDir, 'chronology.csv');
  await answerSaveDialog(workbench.app, table);
  await editors.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(workbench.notification('Saved as chronology.csv')).toBeVisible();
  expect(readFileSync(table, 'utf8')).toMatch(
    /2022-02-18 10:31:00,2022-02-18 15:31:\d\d,NARA acknowledged the notice\.,E-[0-9a-f]{10},[^,]+\.\w+,[0-9a-f]{64},,/,
  );
  await desk.close();

  const next = await desk.open();
  // Its commands need the docket, which opens again by itself.
  await expect(next.statusBar).toContainText('Journal verified');
  await next.runCommand('Open a Chronology…');
  await next.choose('Open which chronology?', 'CH-0001');
  await expect(next.editors.getByRole('list', { name: 'Lines' }).getByRole('listitem')).toHaveCount(2);
});
