import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { ProblemsPanel } from '../page-models/problems-panel.ts';
import { SearchPage } from '../page-models/search-page.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** What mail says that an officer should know, at the line where it says it; and mail that is destroyed under a schedule. */

function mail(subject: string, from: string, text: string): string {
  return `From: ${from}\nTo: rim@agency.example\nSubject: ${subject}\nDate: Mon, 4 Oct 2021 09:00:00 -0400\nMessage-ID: <${subject}@x.example>\n\n${text}\n`;
}

async function importFile(workbench: WorkbenchPage, path: string): Promise<void> {
  await answerOpenDialog(workbench.app, [path]);
  await workbench.runCommand('Import Mail Files…');
  await expect(workbench.notification('Imported 1 message')).toBeVisible();
}

test('a finding opens the message at its line and offers the step that settles it', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const quoted = `Please see the attached plan.\n\nOn Mon, Sep 27, 2021 at 8:00 AM, J. Doe <j.doe@agency.example> wrote:\n> CUI//PRIV\n> The telephones are gone.\n`;
  const path = join(userDataDir, 'plan.eml');
  writeFileSync(path, mail('plan', 'a.chief@agency.example', quoted));
  await importFile(workbench, path);
  const problems = new ProblemsPanel(workbench);
  await problems.show();
  const absent = problems.about('speaks of an attachment');
  await absent.getByRole('button', { name: 'Ask…' }).click();
  const ask = workbench.dialog('Ask for something by a date');
  await expect(ask.getByLabel('What is asked, required')).toHaveValue(/^The attachment that the message speaks of/);
  await ask.getByRole('button', { name: 'Cancel' }).click();

  const [id] = /E-[0-9a-f]{10}/.exec((await absent.textContent()) ?? '') ?? [];
  await problems.about(`known only from quotations, in ${id}`).getByText('known only from quotations').dblclick();
  const line = editors.getByRole('region', { name: 'The message' }).locator('mark');
  await expect(line).toBeFocused();
  await expect(line).toContainText('On Mon, Sep 27, 2021');
  await seePicture(workbench, 'revealed-line');
});

test('a message is destroyed under a schedule, is found no more, and the docket stays intact', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const path = join(userDataDir, 'zanzibar.eml');
  writeFileSync(path, mail('zanzibar', 'b.clerk@agency.example', 'The lunch menu.'));
  await importFile(workbench, path);
  const search = new SearchPage(workbench);
  await search.show();
  await search.type('zanzibar');
  await expect(search.found).toHaveCount(1);

  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await editors.getByRole('textbox', { name: /^Filter by sender/ }).fill('zanzibar');
  await evidence.rows('All evidence').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Destroy Under a Schedule…' }).click();
  const form = workbench.dialog(/^Destroy E-/);
  await expect(form).toContainText('every backup on the shelves of this docket that holds it');
  await expect(form).toContainText('in the journal its number, the day, its SHA-256');
  await expect(form.getByLabel(/Why it may go although/)).toHaveCount(0);
  await form.getByLabel('By whose authority, required').fill('Agency Records Officer');
  await form.getByLabel('Item of the records schedule, required').fill('GRS 5.2 item 010');
  await form.getByLabel('Reason, required').fill('Transitory; no longer needed.');
  await form.getByLabel('What came of looking for holds, required').fill('None.');
  await seePicture(workbench, 'disposal-form');
  expect(await findBarriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Go on…' }).click();
  await workbench
    .dialog(/for good\?$/)
    .getByRole('button', { name: 'Destroy it for good' })
    .click();
  await expect(workbench.notification(/is destroyed: 1 original removed/)).toBeVisible();

  await search.show();
  await search.type('zanzibar');
  await expect(search.state('Nothing found')).toBeVisible();
  await workbench.runCommand('Verify Every Entry and Original');
  await expect(workbench.notification(/The docket is intact/)).toBeVisible();

  // What an open case rests on is held.
  await workbench.runCommand('Show All Evidence');
  await editors.getByRole('textbox', { name: /^Filter by sender/ }).fill('UD-2022-0001');
  await evidence.rows('All evidence').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Destroy Under a Schedule…' }).click();
  await expect(form.getByLabel('Why it may go although UD-2022-0001 is open')).toBeVisible();
});
