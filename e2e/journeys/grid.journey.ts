import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { EvidencePage } from '../page-models/evidence-page.ts';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { makeMbox } from '../support/make-mbox.ts';

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

test('rows are taken together with Shift and Ctrl, offer what can be done, and columns keep their width', async ({
  desk,
}) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  const rows = evidence.rows('All evidence');
  const ticks = rows.getByRole('checkbox', { checked: true });
  await rows.nth(2).getByRole('gridcell').nth(2).click();
  await rows
    .nth(5)
    .getByRole('gridcell')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(ticks).toHaveCount(4);
  await rows
    .nth(3)
    .getByRole('gridcell')
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(ticks).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(ticks).toHaveCount(2);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(ticks).toHaveCount(3);
  await page.keyboard.press('Space');
  await expect(ticks).toHaveCount(2);
  await page.keyboard.press('Space');

  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Row' });
  await expect(menu.getByRole('menuitem', { name: 'Link the 3 Selected to a Record…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await rows.nth(1).getByRole('gridcell').nth(3).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Link to a Record…' }).click();
  await evidence.link('M-00095', 'Supports');
  await expect(workbench.notification('Linked 1 message to M-00095 (supports)')).toBeVisible();

  const head = editors.getByRole('columnheader', { name: 'From' });
  const widthOf = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await widthOf();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(head).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  expect(await widthOf()).toBe(before + 16);
  const box = await head.boundingBox();
  if (box === null) throw new Error('the head is not drawn');
  const edge = { x: box.x + box.width - 3, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 40, edge.y, { steps: 4 });
  await page.mouse.up();
  expect(await widthOf()).toBe(before + 56);

  await desk.close();
  const again = await desk.open();
  const kept = again.editors.getByRole('columnheader', { name: 'From' });
  await expect(kept).toBeVisible();
  expect(Math.round((await kept.boundingBox())?.width ?? 0)).toBe(before + 56);
});

test('the row with the focus stays while its list is scrolled far from it, and the keyboard goes on from there', async ({
  desk,
  userDataDir,
}) => {
  const mailbox = join(userDataDir, 'reports.mbox');
  await makeMbox(mailbox, 600);
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await answerOpenDialog(workbench.app, [mailbox]);
  await workbench.runCommand('Import Mail Files…');
  await expect(workbench.notification('Imported 600 messages')).toBeVisible({ timeout: 60_000 });
  const evidence = new EvidencePage(workbench);
  await evidence.showAll();
  const grid = editors.getByRole('grid', { name: 'All evidence' });
  const rowAt = (index: number) => grid.locator(`[role=row][aria-rowindex="${index + 2}"]`);
  await expect(rowAt(4)).toBeVisible();
  await rowAt(3).getByRole('gridcell').nth(3).click();
  await expect(rowAt(3)).toHaveAttribute('aria-selected', 'true');

  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(rowAt(600)).toBeVisible();
  // Far from the view the list holds no row but this one.
  await expect(rowAt(4)).toHaveCount(0);
  await expect(rowAt(3).getByRole('gridcell').nth(3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rowAt(4).getByRole('gridcell').nth(3)).toBeFocused();
  await expect(rowAt(4)).toHaveAttribute('aria-selected', 'true');
  await expect(rowAt(3)).toHaveAttribute('aria-selected', 'false');

  await page.keyboard.press('Control+End');
  await expect(grid.locator('[role=row][aria-selected=true]')).toHaveAttribute(
    'aria-rowindex',
    (await grid.getAttribute('aria-rowcount')) ?? '',
  );
});
