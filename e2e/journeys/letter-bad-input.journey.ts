import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { sampleFolder } from '../support/sample-folder.ts';

/** What letters meet on a real disk: templates and drafts that cannot be read, and a letter that is out already. */

test('a template with an error, a damaged draft and a letter issued twice are told in sentences', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { editors, page, sideBar } = workbench;
  await workbench.openSample();
  const docket = sampleFolder(userDataDir);
  mkdirSync(join(docket, 'templates'), { recursive: true });
  writeFileSync(join(docket, 'templates/chronology.json'), '{ "id": "chronology",\n  "name": }');
  mkdirSync(join(docket, 'drafts'), { recursive: true });
  writeFileSync(join(docket, 'drafts/L-UD-2022-0001-chronology.json'), '{ "letter": "L-UD-2022-0001-chronology" }');

  const letter = new LetterPage(workbench);
  await letter.draft();
  await workbench.showActivity('Letters');
  await expect(sideBar.getByRole('alert')).toContainText(/L-UD-2022-0001-chronology\.json/);
  await expect(sideBar.getByRole('tree', { name: 'Drafts' }).getByRole('treeitem')).toHaveCount(1);

  await workbench.runCommand('New Letter…');
  await expect(workbench.notification(/chronology\.json is not JSON from line 2, column \d+ on/)).toBeVisible();
  await page.keyboard.press('Escape');

  await letter.issue();
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
  await workbench.runCommand('New Letter…');
  await workbench.choose('Which document?', 'Quarterly status letter');
  await workbench.choose('Which quarter?', 'FY2022 Q2');
  await expect(workbench.notification(/was issued on .*: an issued letter is never changed/)).toBeVisible();
  await expect(workbench.tab('L-UD-2022-0001-2022Q2')).toHaveAttribute('aria-selected', 'true');
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
});
