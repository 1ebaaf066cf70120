import { expect, test } from '../fixtures/officer.fixture.ts';

/** Ctrl+P finds what the officer has in mind: a number, words of a subject, a sender. */

test('finds messages by subject, sender and number, and a number before a tab', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const box = page.getByRole('dialog', { name: 'Quick open' });
  const ask = async (words: string) => {
    await page.keyboard.press('Control+P');
    await box.getByRole('combobox').fill(words);
  };

  await ask('caraballo wickr federation');
  const found = box.getByRole('group', { name: 'Messages and other evidence' }).getByRole('option', { name: /Inés/ });
  // By her and to her.
  await expect(box.getByRole('option')).toHaveCount(2);
  const number = /E-[0-9a-f]{10}/.exec((await found.textContent()) ?? '')?.[0] ?? '';
  await found.click();
  await expect(editors.getByRole('region', { name: 'The message' })).toBeVisible();

  await ask(number);
  await expect(box.getByRole('option', { selected: true })).toContainText(number);
  await expect(box.getByRole('group').first()).toHaveAccessibleName('By this number');
  await page.keyboard.press('Escape');

  await workbench.openRecord('CAP-0022');
  await workbench.openRecord('UD-2022-0001');
  await ask('cap-0022');
  await expect(box.getByRole('group').first()).toHaveAccessibleName('By this number');
  await page.keyboard.press('Enter');
  await expect(workbench.tab('CAP-0022')).toHaveAttribute('aria-selected', 'true');

  await ask('> show all evidence');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('Show All Evidence');
});
