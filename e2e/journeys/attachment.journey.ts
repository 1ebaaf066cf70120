import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { makePdfMail } from '../support/make-pdf-mail.ts';
import { seePicture } from '../support/see-picture.ts';

/** Files that came with a message are looked at without leaving the workbench, and without opening anything. */

test('the pages of an attached PDF are looked at one by one; one that cannot be shown says why', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { editors, page } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await answerOpenDialog(workbench.app, [makePdfMail(join(userDataDir, 'mail'))]);
  await workbench.runCommand('Import Mail Files…');
  await evidence.openMessage('The report and its appendix');

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await editors.getByRole('button', { name: 'Look at report.pdf' }).click();
  const pages = editors.getByRole('region', { name: 'Pages of report.pdf' });
  await expect(pages.getByRole('status')).toHaveText('Page 1 of 2');
  const picture = pages.getByRole('img', { name: 'Page 1 of 2, report.pdf' });
  await expect(picture).toBeVisible();
  expect(await darkPixels(picture)).toBeGreaterThan(200);
  await pages.getByText('Text of page 1').click();
  await expect(pages.getByText('Recommendation 7 is not closed.')).toBeVisible();
  await seePicture(workbench, 'pdf');

  await pages.getByRole('button', { name: 'Next page' }).press('Enter');
  await expect(pages.getByRole('status')).toHaveText('Page 2 of 2');
  await expect(pages.getByText('telephones that were replaced')).toBeVisible();
  const before = await pages.getByRole('img').boundingBox();
  await pages.getByRole('button', { name: 'Larger' }).press('Enter');
  await expect
    .poll(async () => (await pages.getByRole('img').boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0);
  expect(await findBarriers(page)).toEqual([]);
  expect(asked.filter((url) => !url.includes('localhost'))).toEqual([]);

  await editors.getByRole('button', { name: 'Look at closed.pdf' }).click();
  await expect(editors.getByText(/closed by a password.*Save a copy/)).toBeVisible();
  await editors.getByRole('button', { name: 'Look at cut.pdf' }).click();
  await expect(editors.getByText(/This PDF is damaged.*Save a copy/)).toBeVisible();
  await expect(editors.getByText('Not shown here: Word document. Save a copy to look at it')).toBeVisible();
});

test('an attached message is read in full, made evidence of its own, and leads back to what brought it', async ({
  desk,
}) => {
  const workbench = await desk.open();
  const { editors, page } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('attached-message.eml');
  await evidence.openMessage('FW: what the survey asks');
  await editors.getByRole('button', { name: 'Read survey.eml' }).click();

  await expect(editors.getByRole('heading', { name: 'What the survey asks', level: 1 })).toBeVisible();
  await expect(editors.getByText('Which groups are kept?')).toBeVisible();
  await expect(workbench.section('What it quotes')).toContainText('Desmond Okwuosa');
  await editors.getByRole('button', { name: 'Look at groups.csv' }).click();
  await expect(editors.getByRole('region', { name: 'Text of groups.csv' })).toContainText('WhatsApp,12');
  const origin = workbench.section('Where it came from');
  await expect(origin).toContainText('as attachment 1, named survey.eml');
  await seePicture(workbench, 'attached');
  expect(await findBarriers(page)).toEqual([]);

  await editors.getByRole('button', { name: 'Make it evidence: What the survey asks' }).click();
  await expect(workbench.notification(/^It is the evidence E-/)).toBeVisible();
  await expect(origin).toContainText('as attachment 1, named survey.eml');
  await seePicture(workbench, 'attached-own');
  await editors.getByRole('button', { name: 'Link to a record…' }).click();
  await evidence.link('UD-2022-0001', 'Asks');
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).toContainText('UD-2022-0001');
  await origin.getByRole('button', { name: /^FW: what the survey asks/ }).click();
  await expect(editors.getByRole('heading', { name: 'FW: what the survey asks', level: 1 })).toBeVisible();
  await editors.getByRole('button', { name: /^Open E-/ }).click();
  await expect(editors.getByRole('heading', { name: 'What the survey asks', level: 1 })).toBeVisible();
});

/** How many pixels of a picture are not paper. */
async function darkPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const context = element.getContext('2d');
    const { data } = context?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++;
    return dark;
  });
}
