import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/run-step.ts';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** Mail comes in by the dialog, by a drop and by a paste, and each import leaves its receipt. */

const demo = join(root, 'assets/demo/2022-04-01-archiving-status.eml');

/** A file that is dropped on the window, or pasted into it, as the browser would hand it over. */
async function bring({ page }: WorkbenchPage, how: 'drop' | 'paste', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([gesture, fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'message/rfc822' }));
      const options = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        gesture === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
      );
    },
    [how, name, text] as const,
  );
}

test('mail is imported by the dialog, and its receipt says what came', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors, panel } = workbench;
  await workbench.openSample();
  await answerOpenDialog(workbench.app, [demo]);
  await workbench.runCommand('Import Mail Files…');
  const told = workbench.notification('Imported 1 message');
  await expect(told).toContainText('1 is in, and it is new.');
  await told.getByRole('button', { name: 'Open the receipt' }).click();
  await expect(editors.getByRole('heading', { name: 'Imported 1 message', level: 1 })).toBeVisible();
  await expect(editors.getByRole('treegrid', { name: 'Files of the import' })).toContainText(
    '2022-04-01-archiving-status.eml',
  );

  await workbench.runCommand('Import Mail Files…');
  await expect(workbench.notification('Nothing new was imported')).toContainText('1 was there already.');
  await workbench.runCommand('Show Import Receipts');
  await expect(panel.getByRole('grid', { name: 'Import receipts' }).getByRole('row')).toHaveCount(4);
});

test('a receipt tells messages from documents, says what each file is, and what to do about one that failed', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { editors, page } = workbench;
  await workbench.openSample();
  const folder = join(userDataDir, 'handed-over');
  mkdirSync(join(folder, 'plans'), { recursive: true });
  copyFileSync(demo, join(folder, 'status.eml'));
  writeFileSync(join(folder, 'photo.bin'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  writeFileSync(join(folder, 'plans', 'unknown'), Buffer.from([0, 1, 2, 3]));
  writeFileSync(join(folder, 'plans', 'nothing.eml'), '');
  await answerOpenDialog(workbench.app, [folder]);
  await workbench.runCommand('Import a Folder of Mail…');
  await workbench.notification('Not complete: 1 of 4 failed').getByRole('button', { name: 'Open the receipt' }).click();
  const files = editors.getByRole('treegrid', { name: 'Files of the import' });
  await expect(files.getByRole('row', { name: /photo\.bin.*picture \(PNG\)/ })).toBeVisible();
  await expect(files.getByRole('row', { name: /unknown.*file of unknown kind/ })).toBeVisible();
  await expect(files.getByText(/What to do next: Nothing is lost/)).toBeVisible();
  const folders = editors.getByRole('grid', { name: 'Folders of the import' });
  await expect(folders.getByRole('row', { name: /plans 2 1 0 1/ })).toBeVisible();
  await seePicture(workbench, 'receipt');
  expect(await findBarriers(page)).toEqual([]);
  await editors.getByRole('button', { name: 'Show the messages' }).click();
  await editors
    .getByRole('row', { name: /Document E-/ })
    .first()
    .dblclick();
  await expect(editors.getByText(/A document that was imported, and not a message. By its content: /)).toBeVisible();
});

test('an imported message is read and linked to its milestone, which shows it', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors, page } = workbench;
  await workbench.openSample();
  await answerOpenDialog(workbench.app, [demo]);
  await workbench.runCommand('Import Mail Files…');
  await workbench.notification('Imported 1 message').getByRole('button', { name: 'Show the messages' }).click();
  const list = editors.getByRole('grid', { name: /^Import I-/ });
  const message = list.getByRole('gridcell', { name: /^RE: CAP-0022, M-00095/ });
  await message.click();
  await expect(message).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editors.getByRole('region', { name: 'The message' })).toContainText('captured all 412 messages');

  await editors.getByRole('button', { name: 'Link to a record…' }).click();
  await workbench.choose('Link 1 message to which record?', 'M-00095');
  await workbench.choose('How do they bear on M-00095?', 'Supports');
  await expect(workbench.notification('Linked 1 message to M-00095 (supports)')).toBeVisible();
  await expect(editors.getByRole('list', { name: 'Records that it is linked to' })).toContainText('M-00095');

  await editors.getByRole('button', { name: 'M-00095', exact: true }).click();
  const linked = editors.getByRole('list', { name: 'Evidence linked to M-00095' }).getByRole('listitem');
  await expect(linked.filter({ hasText: 'where the archiving test stands' })).toContainText('supports');
  await expect(new PlanPage(workbench, 'CAP-0022').row('M-00095')).toContainText('4');
});

test('a message that is dropped or pasted is imported', async ({ desk }) => {
  const workbench = await desk.open();
  await workbench.openSample();
  await bring(workbench, 'drop', 'archiving-status.eml', readFileSync(demo, 'utf8'));
  await expect(workbench.notification('Imported 1 message')).toBeVisible();
  await bring(workbench, 'paste', 'archiving-status.eml', readFileSync(demo, 'utf8'));
  await expect(workbench.notification('Nothing new was imported')).toBeVisible();
});

test('a file with nothing in it is refused in words', async ({ desk }) => {
  const workbench = await desk.open();
  await workbench.openSample();
  await bring(workbench, 'drop', 'empty.eml', '');
  await expect(workbench.notification(/^(Not complete|Nothing)/)).toBeVisible();
});
