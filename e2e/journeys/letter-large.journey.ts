import { expect, test } from '../fixtures/officer.fixture.ts';
import { DraftPage } from '../page-models/draft-page.ts';
import { LetterPage } from '../page-models/letter-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { findLostControls } from '../support/find-lost-controls.ts';
import { seePicture } from '../support/see-picture.ts';

/** For whoever enlarges the window: a letter is written at 200 %. */

test('at 200 % a letter is written and no control is lost', async ({ desk }) => {
  const workbench = await desk.open();
  const { page } = workbench;
  await workbench.openSample();
  for (let step = 0; step < 10; step++) await page.keyboard.press('Control+=');
  await expect(page.locator('html')).toHaveCSS('zoom', '2');
  const letter = new LetterPage(workbench);
  const draft = new DraftPage(workbench);
  await letter.draft();
  await seePicture(workbench, 'draft-200', 'itIs');
  await draft.addParagraph();
  await page.keyboard.type('Training is TBD.');
  await expect(draft.finding('TBD')).toBeVisible();
  await seePicture(workbench, 'draft-findings-200', 'itIs');
  await page.keyboard.press('Control+f');
  await expect(draft.find.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await seePicture(workbench, 'draft-find-200', 'itIs');
  expect(await findBarriers(page)).toEqual([]);
  // The pointer lies on nothing: a tooltip would cover what is below it.
  await page.mouse.move(0, 0);
  expect(await findLostControls(page)).toEqual([]);
});
