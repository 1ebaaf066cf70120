import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { filesOf, sampleFolder } from '../support/sample-folder.ts';

/** Who recorded what, when, and whether it is still as it was recorded. */

test('the audit trail is narrowed, an entry is followed along the chain, and verifying names the first bad place', async ({
  desk,
  userDataDir,
}) => {
  const workbench = await desk.open();
  const { editors, page } = workbench;
  await workbench.openSample();
  await workbench.runCommand('Show the Audit Trail');
  const entries = editors.getByRole('treegrid', { name: 'Entries of the journal' });
  const listed = editors.getByRole('combobox', { name: 'Entries listed' });
  const all = 121;
  await expect(workbench.statusBar).toContainText(`Journal verified at entry ${all}`);
  await expect(entries).toHaveAttribute('aria-rowcount', String(all + 1));

  await listed.selectOption('About a record');
  const number = editors.getByLabel('Number of the record');
  await number.fill('M-9');
  await expect(editors.getByText('There is no M-9 in this docket.')).toBeVisible();
  await number.fill('m-00093');
  await expect(entries.getByRole('row', { name: /M-00093 added/ })).toBeVisible();
  await listed.selectOption('Recorded on a day');
  await editors.getByLabel('Day of recording').fill('2022-04-03');
  await editors.getByRole('button', { name: 'Show every entry' }).click();
  await listed.selectOption('Recorded by a person');
  await editors.getByRole('combobox', { name: 'Person' }).selectOption('Imogen Achterberg');
  await expect(entries).toHaveAttribute('aria-rowcount', String(all + 1));

  const newest = entries.getByRole('row').nth(1);
  await newest.getByRole('gridcell').first().click();
  await expect(newest.getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editors.getByText(`Entry ${all} of ${all}`)).toBeVisible();
  await editors.getByRole('button', { name: 'Entry before' }).click();
  await expect(workbench.tab(`Entry ${all - 1}`)).toBeVisible();
  await expect(workbench.tab(`Entry ${all}`)).toHaveCount(0);
  await expect(editors.getByText(`of entry ${all - 2}`)).toBeVisible();

  await workbench.tab('Audit trail').click();
  const verify = editors.getByRole('button', { name: 'Verify the docket' });
  await verify.click();
  await expect(editors.getByText('Intact', { exact: true })).toBeVisible();
  const original = filesOf(join(sampleFolder(userDataDir), 'evidence')).find((file) => /[0-9a-f]{64}$/.test(file));
  chmodSync(original ?? '', 0o644);
  writeFileSync(original ?? '', 'altered');
  await verify.click();
  await expect(editors.getByText(/^First bad place: The stored original .* its hash does not fit\.$/)).toBeVisible();
});
