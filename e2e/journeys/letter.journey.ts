import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLetterPdf } from '../../electron/letters/check-pdf.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** The quarterly letter to NARA: drafted from the record, looked at as printed, issued, found again, saved. */

test('a quarterly letter is drafted, issued and found again, and its PDF is sound', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const letter = new LetterPage(workbench);
  await letter.draft();
  await expect(workbench.tab('Draft UD-2022-0001 FY2022 Q2')).toBeVisible();
  await expect(editors.getByText(/Rests on the record as of 31 Mar 2022/)).toBeVisible();
  await expect(editors.getByRole('list', { name: 'Problems of UD-2022-0001' })).toContainText('M-00093');

  await seePicture(workbench, 'draft');
  expect(await findBarriers(workbench.page)).toEqual([]);

  const draftPdf = join(userDataDir, 'draft.pdf');
  await answerSaveDialog(workbench.app, draftPdf);
  await letter.saveCopy('PDF, as it is sent');
  await expect(workbench.notification('Saved as draft.pdf')).toBeVisible();
  expect(await checkLetterPdf(readFileSync(draftPdf), { isDraft: true })).toEqual([]);

  await letter.issue();
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
  await expect(editors.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible();
  const finalPdf = join(userDataDir, 'letter.pdf');
  await answerSaveDialog(workbench.app, finalPdf);
  await letter.saveCopy('PDF, as it is sent');
  await expect(workbench.notification('Saved as letter.pdf')).toBeVisible();
  expect(await checkLetterPdf(readFileSync(finalPdf))).toEqual([]);
  expect(await checkLetterPdf(readFileSync(finalPdf), { isDraft: true }), 'no page says DRAFT').not.toEqual([]);
  await desk.close();

  const nextDay = await desk.open();
  await nextDay.showActivity('Letters');
  const issued = nextDay.sideBar.getByRole('tree', { name: 'Issued letters' }).getByRole('treeitem');
  await expect(issued).toHaveCount(1);
  await issued.click();
  await expect(new LetterPage(nextDay).printed(1)).toBeVisible();
});
