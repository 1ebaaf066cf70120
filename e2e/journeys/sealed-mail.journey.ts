import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encrypted, signedBer } from '../../electron/mail/testing/made-smime.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { ConversationPage } from '../page-models/conversation-page.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { ProblemsPanel } from '../page-models/problems-panel.ts';
import { SearchPage } from '../page-models/search-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';
import { readLog } from '../support/workbench-app.ts';

/** Mail that is signed or encrypted, and mail that asks for something: what is known of it is told, and what it asks is one step away. */

function mail(subject: string, lines: readonly string[], head: readonly string[] = []): string {
  const date = 'Date: Fri, 28 Jan 2022 10:31:00 -0500';
  return [
    'From: Dana Ellis <d.ellis@agency.example>',
    'To: rim@agency.example',
    `Subject: ${subject}`,
    date,
    ...head,
    '',
    ...lines,
    '',
  ].join('\r\n');
}

const pkcs7 = (bytes: Buffer, type: string) =>
  [
    [bytes.toString('base64')],
    [
      'MIME-Version: 1.0',
      `Content-Type: application/pkcs7-mime; ${type}; name=smime.p7m`,
      'Content-Transfer-Encoding: base64',
    ],
  ] as const;

function writeAll(folder: string, mails: Readonly<Record<string, string>>): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(mails).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

test('sealed mail says what is known of its seal, in the receipt, the list and the message, and never more', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  const files = writeAll(join(userDataDir, 'sealed'), {
    'signed.eml': mail('Signed in one piece', ...pkcs7(signedBer, 'smime-type=signed-data')),
    'encrypted.eml': mail('Encrypted for us', ...pkcs7(encrypted, 'smime-type=enveloped-data')),
    'pgp.eml': mail('Sealed by PGP', [
      'See below.',
      '-----BEGIN PGP MESSAGE-----',
      '',
      'hQEMA',
      '-----END PGP MESSAGE-----',
    ]),
  });
  await new ConversationPage(workbench).importFiles(files);
  await workbench.notification('Imported 3 messages').getByRole('button', { name: 'Open the receipt' }).click();
  const receipt = editors.getByRole('treegrid', { name: 'Files of the import' });
  await receipt
    .getByRole('row', { name: /signed\.eml/ })
    .getByRole('gridcell')
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await expect(receipt).toContainText('1 new message bears a signature, which was not verified.');
  await receipt
    .getByRole('row', { name: /encrypted\.eml/ })
    .getByRole('gridcell')
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await expect(receipt).toContainText('what is encrypted can be neither read nor searched');
  await seePicture(workbench, 'sealed-receipt', 'itIs');

  await evidence.showAll();
  await expect(evidence.rows('All evidence').filter({ hasText: 'Signed in one piece' })).toContainText(
    'bears a signature, which this program does not verify',
  );
  await evidence.openMessage('Signed in one piece');
  const noticed = editors.getByRole('list', { name: 'What the reader noticed' });
  await expect(noticed).toContainText('Signed with S/MIME. The signature was not verified');
  await expect(editors.getByRole('region', { name: 'The message' })).toContainText('The list is sealed.');
  await expect(editors.getByRole('list', { name: 'Attachments' })).toContainText('list.csv');
  await seePicture(workbench, 'sealed-signed', 'itIs');
  expect(await findBarriers(page)).toEqual([]);

  await evidence.showAll();
  await evidence.openMessage('Encrypted for us');
  await expect(noticed).toContainText('Encrypted with S/MIME, whole or in part');
  await seePicture(workbench, 'sealed-encrypted', 'itIs');
  await evidence.showAll();
  await evidence.openMessage('Sealed by PGP');
  await expect(noticed).toContainText('Encrypted with PGP, whole or in part');

  const search = new SearchPage(workbench);
  await search.show();
  await search.type('"list is sealed"');
  await expect(search.found).toHaveCount(1);
  expect(readLog(userDataDir).filter(({ level }) => level === 'error')).toEqual([]);
});

test('a message that asks by a day becomes a suspense, is dragged onto a milestone, and shows the words of a problem', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { page, editors, sideBar } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  const files = writeAll(join(userDataDir, 'asking'), {
    'asking.eml': mail('Custodians of the depot', [
      'Good morning,',
      '',
      'Please send the list of custodians by 2/4.',
      'The form is attached.',
    ]),
  });
  await new ConversationPage(workbench).importFiles(files, 'Imported 1 message');
  await evidence.openMessage('Custodians of the depot');
  const suggestions = editors.getByRole('list', { name: 'Suggestions' });
  await expect(suggestions).toContainText('Please send the list of custodians by 2/4.');
  await suggestions.getByRole('button', { name: 'Open a suspense due Fri 4 Feb 2022…' }).focus();
  await page.keyboard.press('Enter');
  const form = workbench.dialog('Ask for something by a date');
  await expect(form.getByLabel(/^What/)).toHaveValue(/list of custodians by 2\/4/);
  await seePicture(workbench, 'asked-suspense', 'itIs');
  await expect(form.getByLabel('Asked of: anyone else')).toHaveValue('rim@agency.example');
  await expect(form.getByLabel('Asked by: anyone else')).toHaveValue('Dana Ellis');
  await expect(form.getByLabel('Asked on')).toHaveValue('2022-01-28');
  await form.getByRole('button', { name: 'Open the suspense' }).click();
  await expect(editors.getByRole('tab', { name: /^S-\d{4}/ })).toBeVisible();
  await editors.getByRole('tab', { name: 'Custodians of the depot' }).click();
  await expect(suggestions.getByRole('button', { name: /^S-\d{4} was opened for it/ })).toBeVisible();
  await seePicture(workbench, 'asked-opened', 'itIs');

  await workbench.showActivity('Corrective actions');
  const milestone = sideBar.getByRole('treeitem', { name: /^M-00093/ }).first();
  await workbench.runCommand('Show All Evidence');
  await editors.getByRole('textbox', { name: /^Filter by sender/ }).fill('Custodians of the depot');
  const row = evidence.rows('All evidence').filter({ hasText: 'Custodians of the depot' });
  await row.dragTo(milestone);
  await workbench.choose('How do they bear on M-00093?', 'Asks');
  await expect(workbench.notification('Linked 1 message to M-00093 (asks)')).toBeVisible();
  await row.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+Alt+K');
  await evidence.link('M-00094', 'Directs');
  await expect(workbench.notification('Linked 1 message to M-00094 (directs)')).toBeVisible();

  const problems = new ProblemsPanel(workbench);
  await problems.show();
  const absent = problems.grid
    .getByRole('row')
    .filter({ hasText: /attach/ })
    .first();
  await absent.dblclick();
  await expect(editors.locator('mark')).toHaveText('The form is attached.');
  await expect(editors.locator('mark')).toBeFocused();
  await seePicture(workbench, 'problem-own-words', 'itIs');
});

test('the words of a problem are shown in a message that has nothing but HTML', async ({ desk, userDataDir }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const html = ['<p>Good morning,</p><p>The <b>form</b> is enclosed.</p>'];
  const files = writeAll(join(userDataDir, 'html'), {
    'html.eml': mail('Nothing but HTML', html, ['MIME-Version: 1.0', 'Content-Type: text/html']),
  });
  await new ConversationPage(workbench).importFiles(files, 'Imported 1 message');
  const problems = new ProblemsPanel(workbench);
  await problems.show();
  await problems.grid
    .getByRole('row')
    .filter({ hasText: /“enclosed”/ })
    .dblclick();
  await expect(editors.locator('mark')).toHaveText('The form is enclosed.');
});
