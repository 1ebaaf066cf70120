import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/run-step.ts';
import { madePdf } from '../../electron/mail/testing/made-pdf.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { ConversationPage } from '../page-models/conversation-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { makeChain, releasedLines } from '../support/make-chain.ts';
import { seePicture } from '../support/see-picture.ts';

/** Mail as others hand it over: printed and redacted under FOIA, or as a store with folders. */

const [linesOnPage, top, lineHeight, left] = [24, 740, 16, 54];

function releaseOf(lines: readonly string[]): Buffer {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += linesOnPage) pages.push([...lines.slice(at, at + linesOnPage)]);
  return madePdf(
    pages.map((page, number) => [
      ...page.map((text, line) => ({ text, x: left, y: top - line * lineHeight })),
      { text: `AGENCY-FOIA-${String(number + 1).padStart(6, '0')}`, x: 420, y: 40 },
    ]),
  );
}

test('a release as PDF joins the native copies: each message once, the redacted copy beside the others', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  await workbench.openSample();
  const { page, editors } = workbench;
  const mail = join(userDataDir, 'mail');
  const native = makeChain(mail);
  const release = join(mail, 'release.pdf');
  writeFileSync(release, releaseOf(releasedLines()));
  const conversation = new ConversationPage(workbench);
  await conversation.importFiles([...native, release], `Imported ${native.length} messages and 1 document`);

  await conversation.showTimeline('All evidence');
  await conversation.words.fill('telephones');
  await expect(conversation.told('5 messages in 1 conversation, each once')).toBeVisible();
  const rows = conversation.rows('Timeline of mail');
  await expect(rows).toHaveCount(5);
  await rows.nth(2).getByRole('gridcell').first().click();
  await page.keyboard.press('ArrowRight');
  // Nine of the mailboxes, and the one that the release prints.
  await expect(editors.getByRole('list', { name: 'Copies' }).getByRole('listitem')).toHaveCount(10);
  await seePicture(workbench, 'release');
  expect(await findBarriers(page)).toEqual([]);
});

const store = join(root, '../shared/corpus/mail/java-libpst/src/test/resources/dist-list.pst');

test('an Outlook store is imported whole, and says so in its receipt', async ({ desk }) => {
  test.skip(!existsSync(store), `${store} is not there: no Outlook store can be made by us`);
  const workbench = await desk.open();
  await workbench.openSample();
  const { editors } = workbench;
  await answerOpenDialog(workbench.app, [store]);
  await workbench.runCommand('Import Mail Files…');
  const told = workbench.notification(/^Imported \d+ messages?/);
  await told.getByRole('button', { name: 'Open the receipt' }).click();
  const file = editors
    .getByRole('treegrid', { name: 'Files of the import' })
    .getByRole('row', { name: /dist-list\.pst/ });
  await expect(file).toContainText(/Complete\s*Outlook store\s*4\s*4\s*0\s*0/);
  await seePicture(workbench, 'pst-receipt');
});
