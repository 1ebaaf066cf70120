import { expect, test } from '../fixtures/officer.fixture.ts';
import { DraftPage } from '../page-models/draft-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { choose, chooseCommand, pressUntilIn } from '../support/keys.ts';
import { seePicture } from '../support/see-picture.ts';

/** A letter written and issued by keys alone, in the high contrast theme: after the sample is open nothing is clicked or filled. */

test('a letter is written, mended, issued and sent by keys in high contrast', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await chooseCommand(page, 'Choose a Theme');
  await choose(page, 'Choose a theme', 'High contrast');
  const letter = new LetterPage(workbench);
  const draft = new DraftPage(workbench);
  await page.keyboard.press('Control+Alt+L');
  await choose(page, 'Which quarter of UD-2022-0001?', 'FY2022 Q2');
  await choose(page, 'The record as of which day?', 'the quarter’s last day');
  await expect(letter.printed(1)).toBeVisible();

  await pressUntilIn(page, 'F6', editors);
  await pressUntilIn(page, 'Tab', editors.getByRole('textbox', { name: /^Heading/ }).first(), 40);
  // Up over the first part, and a paragraph below it by Enter.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const paragraph = editors.locator('.draft-inlines:focus');
  await expect(paragraph).toHaveAccessibleName(/^Paragraph/);
  await page.keyboard.type('The next action is due on ');
  await page.keyboard.press('Control+Alt+V');
  await choose(page, 'A value of what?', 'M-00095');
  await choose(page, /^Which value of/, '(due date)');
  await expect(paragraph).toContainText('due on September 30, 2022');
  await page.keyboard.type(' (TBD).');
  await expect(draft.finding('TBD')).toBeVisible();
  await seePicture(workbench, 'draft-high-contrast', 'itIs');
  expect(await findBarriers(page)).toEqual([]);

  for (const _ of ' (TBD).') await page.keyboard.press('Backspace');
  await page.keyboard.type('.');
  await expect(draft.findings).toHaveCount(0);
  // The full stop, then what was taken out.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(paragraph).toContainText('September 30, 2022 (TBD).');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(paragraph).toContainText('September 30, 2022.');

  await chooseCommand(page, 'Ask for a Review of a Draft');
  await expect(workbench.dialog(/^Ask for a review/).getByLabel('Who shall review it')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await pressUntilIn(page, 'Tab', workbench.dialog(/^Ask for a review/).getByLabel('Asked on'));
  await page.keyboard.press('Enter');
  await expect(draft.reviews).toContainText(['no answer yet']);

  await pressUntilIn(page, 'F6', editors);
  await pressUntilIn(page, 'Shift+Tab', letter.action('Issue…'), 60);
  await page.keyboard.press('Enter');
  const issue = workbench.dialog(/^Issue the letter on/).getByRole('button', { name: 'Issue the letter' });
  await pressUntilIn(page, 'Tab', issue);
  await page.keyboard.press('Enter');
  await expect(editors.getByText('Issued, not sent')).toBeVisible();
  await chooseCommand(page, 'Record a Letter as Sent');
  const sending = workbench.dialog(/was sent$/);
  await pressUntilIn(page, 'Tab', sending.getByLabel('By what means'));
  await page.keyboard.type('E-mail');
  await page.keyboard.press('Enter');
  await expect(editors.getByText('Sent', { exact: true }).first()).toBeVisible();
  await chooseCommand(page, 'Compare a Letter');
  await choose(page, /^Compare .* with what\?/, 'The record of today');
  await expect(editors.getByRole('heading', { name: /^Facts told otherwise/ })).toBeVisible();
  await seePicture(workbench, 'comparison-high-contrast', 'itIs');
  expect(await findBarriers(page)).toEqual([]);
});
