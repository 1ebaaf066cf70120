import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';

/** Lists stay where they were left, and open what was pressed. */

test('a list keeps its place and its row behind another tab, and opens what is pressed', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await page.setViewportSize({ width: 1200, height: 560 });
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  const grid = editors.getByRole('grid', { name: 'All evidence' });
  const scrolled = () => grid.evaluate((element) => element.scrollTop);
  await grid.evaluate((element) => element.scrollTo(0, 180));
  const row = grid.getByRole('row').filter({ hasText: 'CAP-0022' }).last();
  const subject = await row.getByRole('gridcell').nth(3).textContent();
  await row.getByRole('gridcell').nth(3).click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const place = await scrolled();
  expect(place).toBeGreaterThan(100);

  for (let round = 0; round < 3; round++) {
    await workbench.tab('What is owed').click();
    await expect(grid).toBeHidden();
    await workbench.tab('All evidence').click();
    // At once, before anything has settled: what counts is what was under the pointer at the first press.
    await row.getByRole('gridcell').nth(3).dblclick();
    await expect(editors.getByRole('region', { name: 'The message' })).toBeVisible();
    await expect(editors.getByRole('heading', { level: 1 })).toHaveText(subject ?? '');
    await workbench.tab('All evidence').click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    expect(await scrolled()).toBe(place);
  }
});
