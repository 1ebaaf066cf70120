import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { readLog } from '../support/workbench-app.ts';

/** Mail as evidence: imported with a receipt, read without harm, linked to what it proves. */

const harmful = join(import.meta.dirname, '../fixtures/mail/harmful.eml');

test('an import says first what is missing, and its receipt says why', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors, panel } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('harmful.eml', 'empty.eml');
  const told = workbench.notification('Not complete: 1 of 2 failed');
  await expect(told).toContainText('1 is in, and it is new.');
  await told.getByRole('button', { name: 'Open the receipt' }).click();
  await expect(editors.getByRole('heading', { name: 'Not complete: 1 of 2 failed' })).toBeVisible();
  const files = editors.getByRole('treegrid', { name: 'Files of the import' });
  await expect(files.getByText(/empty\.eml is empty/)).toBeVisible();
  await expect(evidence.folders.getByRole('treeitem', { name: /not complete/ })).toBeVisible();

  await evidence.importFiles('harmful.eml');
  await expect(workbench.notification('Nothing new was imported')).toContainText('1 was there already.');
  await workbench.runCommand('Show Import Receipts');
  const receipts = panel.getByRole('grid', { name: 'Import receipts' });
  await expect(receipts.getByRole('row')).toHaveCount(4);
  await expect(receipts.getByRole('row', { name: /Not complete/ })).toHaveCount(1);
});

test('the HTML of a message does nothing, fetches nothing, and loses no meaning', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('harmful.eml');
  await evidence.openMessage('A message that would do harm');
  await expect(editors.getByText('Please tell me who was told first')).toBeVisible();
  await evidence.reading('HTML as sent').click();
  await expect(editors.getByText(/5 remote things blocked; 1 attached picture not shown here; 2 links/)).toBeVisible();

  const frame = page.frameLocator('iframe[sandbox=""]');
  await expect(frame.getByText('Mine are in red.')).toHaveCSS('color', 'rgb(255, 0, 0)');
  await expect(frame.getByText('This was withdrawn.')).toHaveCSS('text-decoration-line', 'line-through');
  await expect(frame.getByText('This passage was hidden by its sender.')).toBeVisible();
  await expect(frame.getByText('https://www.archives.gov/')).toHaveAttribute('title', 'https://evil.example/login');
  await expect(frame.locator('script, form, input, iframe, object, svg, [href], [style], [onload]')).toHaveCount(0);
  await frame.getByText('Press here').click();
  await expect(frame.getByText('Mine are in red.')).toBeVisible();
  expect(await page.title()).not.toBe('scripted');
  expect(asked.filter((url) => url.includes('example'))).toEqual([]);
  expect(
    readLog(userDataDir).filter(({ code }) => code === 'page.policyViolation' || code === 'request.refused'),
  ).toEqual([]);
});

test('a picture that came with a message is drawn inside it; what only calls itself one, and what is remote, is not', async ({
  desk,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('inline-picture.eml');
  await evidence.openMessage('The seal stands inside this message');
  await evidence.reading('HTML as sent').click();
  await expect(
    editors.getByText(/1 remote thing blocked; 1 attached picture drawn; 1 attached picture not shown here/),
  ).toBeVisible();
  const frame = page.frameLocator('iframe[sandbox=""]');
  await expect(frame.getByAltText('Seal of the agency')).toHaveAttribute('src', /^data:image\/png;base64,/);
  await expect(frame.getByAltText('Seal of the agency')).toHaveJSProperty('naturalWidth', 120);
  await expect(frame.getByAltText('A program that calls itself a picture')).not.toHaveAttribute('src');
  expect(asked.filter((url) => url.includes('tracker'))).toEqual([]);
});

test('a message without a date is told as undated, never by the day of its import', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('undated.eml');
  const row = evidence.rows('All evidence').filter({ hasText: 'A note without a day' });
  await expect(row).toContainText('undated. Imported 4 Apr 2022');
  await page.keyboard.press('Control+P');
  await page.getByRole('combobox', { name: 'Quick open' }).fill('a note without');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'undated (imported 4 Apr 2022)',
  );
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('note').filter({ hasText: 'undated (imported 4 Apr 2022)' })).toBeVisible();
});

test('an original is saved as it came, and an attachment only after a warning', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await evidence.importFiles('harmful.eml');
  await evidence.openMessage('A message that would do harm');
  await evidence.reading('Original bytes').click();
  await expect(editors.getByLabel('Original bytes', { exact: true })).toContainText(
    'Message-ID: <harm-1@evil.example>',
  );
  const sha256 = createHash('sha256').update(readFileSync(harmful)).digest('hex');
  await expect(editors.getByText(sha256).first()).toBeVisible();
  const original = join(userDataDir, 'original.eml');
  await answerSaveDialog(workbench.app, original);
  await editors.getByRole('button', { name: 'Save the original…' }).first().click();
  await expect(workbench.notification('Saved as original.eml')).toBeVisible();
  expect(readFileSync(original).equals(readFileSync(harmful))).toBe(true);

  const program = join(userDataDir, 'program.bin');
  await answerSaveDialog(workbench.app, program);
  const save = editors.getByRole('button', { name: 'Save invoice.pdf.exe…' });
  await save.click();
  const warning = workbench.dialog('Save invoice.pdf.exe?');
  await expect(warning).toContainText('can do harm as soon as they are opened');
  await warning.getByRole('button', { name: 'Do not save' }).click();
  await save.click();
  await warning.getByRole('button', { name: 'Save it all the same' }).click();
  await expect(workbench.notification('Saved as program.bin')).toBeVisible();
  expect(readFileSync(program).subarray(0, 2).toString()).toBe('MZ');
});

test('messages are found, linked together with a role, and the link is taken back', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  await editors.getByRole('textbox', { name: /^Filter by sender/ }).fill('wickr federation');
  await expect(editors.getByText('2 of 18')).toBeVisible();
  await editors.getByRole('columnheader', { name: 'From' }).click();
  await expect(evidence.rows('All evidence').nth(1)).toContainText('Inés Caraballo-Núñez');
  await editors.getByRole('button', { name: 'Select all' }).click();
  await editors.getByRole('button', { name: 'Link…' }).click();
  await evidence.link('M-00095', 'Proves completion');
  await expect(workbench.notification('Linked 2 messages to M-00095 (proves completion)')).toBeVisible();
  await expect(evidence.rows('All evidence').filter({ hasText: 'M-00095 (proves completion)' })).toHaveCount(2);

  await evidence.rows('All evidence').nth(1).dblclick();
  await editors.getByRole('button', { name: 'Unlink from M-00095, proves completion' }).click();
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).not.toContainText('M-00095');
  const unlinked = workbench.notification(/^E-[0-9a-f]{10} unlinked from M-00095/);
  await unlinked.getByRole('button', { name: 'Undo' }).click();
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).toContainText('M-00095');
});

test('a file that is dropped on the window is imported', async ({ desk }) => {
  const workbench = await desk.open();
  const { page } = workbench;
  await workbench.openSample();
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'harmful.eml', { type: 'message/rfc822' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    readFileSync(harmful, 'latin1'),
  );
  await expect(workbench.notification('Imported 1 message')).toBeVisible();
});
