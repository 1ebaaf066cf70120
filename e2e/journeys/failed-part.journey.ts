import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/officer.fixture.ts';

/** A part that cannot be drawn says so; everything else goes on. */

/** Every moment on screen is written by this method: whatever shows one cannot be drawn until it is mended. */
async function breakMoments(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const whole = Date.prototype.toLocaleString;
    Date.prototype.toLocaleString = () => {
      throw new Error('planted by the journey');
    };
    Reflect.set(window, 'mend', () => {
      Date.prototype.toLocaleString = whole;
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'mend')());
}

test('a tab and a view that fail leave the rest alone, and can be tried again', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors, panel, sideBar } = workbench;
  await workbench.openSample();
  await workbench.openRecord('UD-2022-0001');
  const mend = await breakMoments(page);
  await workbench.runCommand('Show the Audit Trail');
  const failed = editors.getByRole('alert').filter({ hasText: 'This tab could not be drawn.' });
  await expect(failed).toBeVisible();
  await expect(workbench.notification('Something in this window failed')).toBeVisible();
  await workbench.runCommand('Show Timeline');
  await expect(panel.getByRole('alert')).toContainText('Timeline could not be drawn.');
  await expect(sideBar.getByRole('tree').first()).toBeVisible();

  await workbench.tab('What is owed').click();
  await expect(editors.getByRole('heading', { name: 'What is owed' })).toBeVisible();
  await panel.getByRole('button', { name: 'Show the output' }).click();
  await expect(panel.getByText('planted by the journey').first()).toBeVisible();

  await mend();
  await workbench.tab('Audit trail').click();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(editors.getByRole('treegrid', { name: 'Entries of the journal' })).toBeVisible();
});
