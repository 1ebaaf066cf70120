import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLetterPdf } from '../../electron/letters/check-pdf.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { DraftPage } from '../page-models/draft-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** The quarterly pre-brief: about the whole docket, kept inside of the agency. */

test('the pre-brief is drafted, saved as a sound PDF, and never issued', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  await workbench.runCommand('New Letter…');
  await workbench.choose('Which document?', 'Quarterly pre-brief');
  await workbench.choose('Which quarter?', 'FY2022 Q2');
  const letter = new LetterPage(workbench);
  const draft = new DraftPage(workbench);
  await expect(letter.printed(1)).toBeVisible();
  await expect(draft.computed('bottom line')).toBeVisible();
  await expect(letter.action('Issue…')).toHaveAccessibleDescription(/stays inside of the agency/);
  await expect(letter.action('Ask for a review…')).toHaveAccessibleDescription(/stays inside of the agency/);
  await expect(letter.action('Enclose…')).toHaveAccessibleDescription('This document is about no one record.');
  await seePicture(workbench, 'brief');
  expect(await findBarriers(workbench.page)).toEqual([]);

  const pdf = join(userDataDir, 'brief.pdf');
  await answerSaveDialog(workbench.app, pdf);
  await letter.saveCopy('PDF, as it is sent');
  await expect(workbench.notification('Saved as brief.pdf')).toBeVisible();
  expect(await checkLetterPdf(readFileSync(pdf), { isDraft: true })).toEqual([]);

  await workbench.showActivity('Letters');
  const row = workbench.sideBar.getByRole('tree', { name: 'Drafts' }).getByRole('treeitem');
  await expect(row).toHaveCount(1);
  await row.click({ button: 'right' });
  await seePicture(workbench, 'drafts-menu');
  await workbench.page.getByRole('menuitem', { name: 'Throw away…' }).click();
  await workbench
    .dialog(/^Throw the draft/)
    .getByRole('button', { name: 'Throw it away' })
    .click();
  await expect(editors.getByRole('tab', { name: /^Draft/ })).toHaveCount(0);
  await expect(workbench.sideBar.getByText('No letter is being written.')).toBeVisible();
});
