import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { screens } from '../page-models/screens.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { findLostControls } from '../support/find-lost-controls.ts';

/** Every screen in every theme, at twice the size, and with the system's own colours. */

/** The window follows the system's wish from one theme to the next, whatever is open in it. */
const themes = {
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  light: { colorScheme: 'light', contrast: 'no-preference' },
  'high-contrast': { contrast: 'more' },
} as const;
/** The smallest window that officers work in. */
const laptop = { width: 1366, height: 768 };
/** Where the pictures of every screen go, to be looked at; none are taken if it is not named. */
const picturesFolder = process.env.SCREEN_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (picturesFolder !== undefined) await page.screenshot({ path: join(picturesFolder, `${name}.png`) });
}

/** A screen that is still being laid out is looked at again; one screen's fault does not hide the next's. */
const expectSoon = expect.configure({ soft: true }).poll;

test('axe finds nothing on any screen in any theme', async ({ desk }) => {
  // Axe takes its time over the pages of a letter.
  test.setTimeout(1_800_000);
  const workbench = await desk.open();
  const { page } = workbench;
  await page.setViewportSize(laptop);
  const look = async (name: string) => {
    for (const [theme, system] of Object.entries(themes)) {
      await page.emulateMedia(system);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await picture(page, `${name}-${theme}`);
      // What is not about colours is the same in all of them.
      await expectSoon(() => findBarriers(page, theme === 'dark' ? 'all' : 'colours'), `${name}, ${theme}`).toEqual([]);
    }
  };
  await look('welcome');
  await workbench.openSample();
  for (const { name, show } of screens) {
    await show(workbench);
    await look(name);
  }
});

test('axe finds a barrier that was planted', async ({ desk }) => {
  const { page } = await desk.open();
  await expect(page.getByRole('button', { name: 'Open the Sample Docket', exact: true })).toBeVisible();
  await page.evaluate(() => document.body.append(new Image()));
  expect(await findBarriers(page)).toContainEqual(expect.stringContaining('image-alt'));
});

test('at 200 % nothing is cut off and no control is lost', async ({ desk }) => {
  test.setTimeout(1_200_000);
  const workbench = await desk.open();
  const { page } = workbench;
  for (let step = 0; step < 10; step++) await page.keyboard.press('Control+=');
  await expect(page.locator('html')).toHaveCSS('zoom', '2');
  const look = async (name: string) => {
    await picture(page, `${name}-200`);
    await expectSoon(() => findLostControls(page), name).toEqual([]);
  };
  await look('welcome');
  await workbench.openSample();
  for (const { name, show } of screens) {
    await show(workbench);
    await look(name);
  }
});

test('with forced colours what is selected and what has the focus is still told apart', async ({ desk }) => {
  const workbench = await desk.open();
  const { page } = workbench;
  await workbench.openSample();
  await page.emulateMedia({ forcedColors: 'active' });
  const tree = workbench.sideBar.getByRole('tree', { name: 'What is owed' });
  await tree.getByRole('treeitem', { name: /^Past due/ }).click();
  await page.keyboard.press('ArrowDown');
  const focused = tree.getByRole('treeitem').and(page.locator(':focus'));
  await expect(focused).not.toHaveCSS('outline-style', 'none');
  await page.keyboard.press('ArrowDown');
  await picture(page, 'forced-colors');
  await expectSoon(() => findBarriers(page), 'forced colours').toEqual([]);
});
