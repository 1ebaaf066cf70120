import { expect, type Locator, type Page } from '@playwright/test';

/** What an officer does by keys alone: nothing here clicks, hovers or fills. */

/** By the palette. */
export async function chooseCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
  await page.keyboard.type(title);
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(title);
  await page.keyboard.press('Enter');
}

/** Answers a question of the box at the top by typing. */
export async function choose(page: Page, question: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole('dialog', { name: question });
  await expect(box.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(box.getByRole('option', { selected: true })).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
}

/** Presses a key until the focus is in a place; so often at most. */
export async function pressUntilIn(page: Page, key: string, place: Locator, atMost = 12): Promise<void> {
  const isThere = () => place.evaluate((element) => element.contains(document.activeElement));
  for (let pressed = 0; pressed < atMost && !(await isThere()); pressed++) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    // A date is several stops in one field: there the focus stays.
    await page.waitForFunction(
      (element) => document.activeElement !== element || element?.matches('[type=date]'),
      before,
    );
  }
  expect(await isThere(), `the focus comes to ${place} by ${key}`).toBe(true);
}
