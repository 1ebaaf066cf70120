import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendSignedRevision } from '../../electron/letters/testing/append-signed-revision.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { DraftPage } from '../page-models/draft-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** A letter from its first word to what became of it. */

test('a letter is written, reviewed, mended, issued, signed, sent, acknowledged and compared', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const letter = new LetterPage(workbench);
  const draft = new DraftPage(workbench);
  await letter.draft();

  // The December answer is the baseline.
  await expect(draft.computed('changes since last letter')).toContainText('December 15, 2021');

  const paragraph = await draft.addParagraph();
  await page.keyboard.type('Training is TBD. We found 17 devices, and the next action is due on ');
  await draft.insertValue('M-00095', '(due date)');
  await expect(paragraph).toContainText('September 30, 2022');
  await expect(paragraph).toBeFocused();
  await page.keyboard.type(', not on September 30, 2022, as shown in ');
  await draft.cite('WhatsApp');
  await expect(paragraph).toContainText(/Encl\. \d+$/);
  await page.keyboard.type('.');
  await expect(draft.finding('TBD')).toBeVisible();
  await expect(draft.finding('17')).toBeVisible();
  await expect(letter.action('Issue…')).toHaveAccessibleDescription(/errors? must be settled first/);
  await seePicture(workbench, 'draft-findings');
  await draft.finding('TBD').scrollIntoViewIfNeeded();
  await seePicture(workbench, 'draft-findings-list');
  expect(await findBarriers(page)).toEqual([]);

  // What is typed is put right by its quick fix, by hand, and by replacing.
  await draft
    .finding('September 30, 2022')
    .getByRole('button', { name: /^Use the record’s: / })
    .click();
  await expect(draft.finding('September 30, 2022')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await expect(draft.find.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('is TBD. We found 17 devices');
  await draft.find.getByRole('textbox', { name: 'Replace by' }).fill('goes on. We found devices');
  await expect(draft.find.getByRole('status')).toHaveText('1 in 1 place');
  await seePicture(workbench, 'draft-find');
  expect(await findBarriers(page)).toEqual([]);
  await draft.find.getByRole('button', { name: 'Replace all' }).click();
  await draft.find.getByRole('button', { name: 'Close the search' }).click();
  await expect(paragraph).toContainText('Training goes on. We found devices');
  await expect(draft.finding('TBD')).toHaveCount(0);

  await letter.action('Details…').click();
  const details = workbench.dialog(/^Details of/);
  await expect(details).toBeVisible();
  await seePicture(workbench, 'draft-details');
  expect(await findBarriers(page)).toEqual([]);
  await details.getByRole('button', { name: 'Cancel' }).click();

  await letter.action('Ask for a review…').click();
  const asking = workbench.dialog(/^Ask for a review of/);
  await asking.getByLabel('Who shall review it').selectOption({ index: 1 });
  await asking.getByRole('button', { name: 'Record the request' }).click();
  await expect(draft.reviews).toContainText(['no answer yet']);
  await letter.action('Record a review…').click();
  const answering = workbench.dialog(/^The review of/);
  await answering.getByLabel('Answer, required').selectOption({ label: 'Concurs' });
  await answering.getByRole('button', { name: 'Record the review' }).click();
  await expect(draft.reviews).toContainText(['Concurs']);
  await seePicture(workbench, 'draft-reviews');

  await letter.issue();
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
  await expect(editors.getByText(/: Concurs$/)).toBeVisible();
  await expect(workbench.tab('Draft')).toHaveCount(0);
  await expect(workbench.tab('L-UD-2022-0001-2022Q2')).toBeVisible();
  await seePicture(workbench, 'letter-issued');
  expect(await findBarriers(page)).toEqual([]);

  const issuedPdf = join(userDataDir, 'letter.pdf');
  await answerSaveDialog(workbench.app, issuedPdf);
  await letter.saveCopy('PDF, as it is sent');
  await expect(workbench.notification('Saved as letter.pdf')).toBeVisible();
  const other = join(userDataDir, 'another.pdf');
  copyFileSync(join(import.meta.dirname, '../../package.json'), other);
  await answerOpenDialog(workbench.app, [other]);
  await letter.choose('Register the signed copy…');
  await expect(workbench.notification(/is not the letter that was issued/)).toBeVisible();
  const signed = join(userDataDir, 'signed.pdf');
  writeFileSync(signed, await appendSignedRevision(readFileSync(issuedPdf), new Date(0)));
  await answerOpenDialog(workbench.app, [signed]);
  await letter.choose('Register the signed copy…');
  await expect(workbench.notification(/signed.pdf is registered as the signed copy/)).toBeVisible();
  await expect(editors.getByText('Signed, not sent')).toBeVisible();
  await expect(editors.getByText('begins with the issued bytes')).toBeVisible();
  await workbench.showActivity('Letters');
  await expect(workbench.sideBar.getByRole('tree', { name: 'Issued letters' }).getByRole('treeitem')).toContainText(
    'signed',
  );

  await letter.action('Record as sent…').click();
  const sending = workbench.dialog(/was sent$/);
  await sending.getByLabel('By what means').fill('E-mail to UnauthorizedDisposition@nara.gov');
  await sending.getByRole('button', { name: 'Record as sent' }).click();
  await letter.choose('Record the acknowledgement…');
  await workbench
    .dialog(/was acknowledged$/)
    .getByRole('button', { name: 'Record the acknowledgement' })
    .click();
  await expect(editors.getByText('Acknowledged').first()).toBeVisible();
  await expect(workbench.sideBar.getByRole('tree', { name: 'Sent letters' }).getByRole('treeitem')).toContainText(
    'acknowledged',
  );
  await seePicture(workbench, 'letter-acknowledged');

  await letter.choose('Compare…');
  await workbench.choose(/^Compare .* with what\?/, 'The record of today');
  await expect(editors.getByRole('heading', { name: /^Facts told otherwise/ })).toBeVisible();
  await seePicture(workbench, 'comparison-today');
  expect(await findBarriers(page)).toEqual([]);

  await workbench.runCommand('Compare a Letter…');
  await workbench.choose(/^Compare .* with what\?/, 'Answer to NARA');
  await expect(editors.getByRole('columnheader', { name: 'L-UD-2022-0001-response says' })).toBeVisible();
  await seePicture(workbench, 'comparison-letters');
  expect(await findBarriers(page)).toEqual([]);
});
