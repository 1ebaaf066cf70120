import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { PlanPage } from '../page-models/plan-page.ts';
import { SheetPage } from '../page-models/sheet-page.ts';
import { answerOpenDialog, answerSaveDialog } from '../support/answer-dialogs.ts';

/** A new report comes as a spreadsheet; what the liaison copies there stands in the docket a minute later, and a slip costs one key. */

const mergedHeader = join(import.meta.dirname, '../fixtures/sheets/merged-header.xlsx');
const six = [1, 2, 3, 4, 5, 6].map((number) =>
  ['OIG', 'OIG-22-31', 'Messages left behind', '2022-03-14', number, `Take step ${number} of six.`, 'Concur'].join(
    '\t',
  ),
);
const report = [
  ['Auditor', 'Report', 'Report Title', 'Issue Date', 'No', 'Recommendation', 'Agency Response'].join('\t'),
  ...six,
].join('\n');
const plans = [
  ['CAP ID', 'Title', 'Due Date', 'Recommendations'].join('\t'),
  ['CAP-0031', 'Messages are kept', '2022-12-16', 'OIG-22-31-R1; OIG-22-31-R2; OIG-22-31-R3'].join('\t'),
  ['CAP-0032', 'People are trained', '2022-09-30', 'OIG-22-31-R4; OIG-22-31-R5; OIG-22-31-R6'].join('\t'),
].join('\n');
const milestones = [
  ['Milestone ID', 'CAP ID', 'Description', 'Due Date'].join('\t'),
  ['M-00311', 'CAP-0031', 'Choose a system', '2022-06-30'].join('\t'),
  ['M-00312', 'CAP-0031', 'Move the messages', '2022-11-30'].join('\t'),
  ['M-00321', 'CAP-0032', 'Train the offices', '2022-09-15'].join('\t'),
].join('\n');

test('a new report with six recommendations is pasted, its plans follow, its clock runs, and undo takes it all back', async ({
  desk,
}) => {
  const workbench = await desk.open();
  const { editors, page, sideBar } = workbench;
  await workbench.openSample();
  await workbench.showActivity('Recommendations');
  const tree = sideBar.getByRole('tree', { name: 'Recommendations by source' });
  await tree.getByRole('treeitem', { name: 'OIG-21-62', exact: false }).first().click();

  const sheet = new SheetPage(workbench);
  await sheet.paste(report);
  await sheet.step('Columns');
  await expect(editors.getByRole('status').filter({ hasText: 'Read as Recommendations' })).toContainText(
    'none that is needed is missing',
  );
  await sheet.record('6 rows');
  await expect(tree.getByRole('treeitem', { name: /^OIG-22-31/ })).toBeVisible();

  await workbench.runCommand('Paste Rows from a Spreadsheet…');
  await sheet.paste(plans);
  await sheet.record('2 rows');
  await workbench.runCommand('Paste Rows from a Spreadsheet…');
  await sheet.paste(milestones);
  await sheet.record('3 rows');
  await workbench.openRecord('CAP-0031');
  await expect(new PlanPage(workbench, 'CAP-0031').row('M-00312')).toContainText('30 Nov 2022');

  // Ninety days from 14 March 2022.
  await workbench.openRecord('OIG-22-31-R6');
  await expect(editors).toContainText('12 Jun 2022');

  for (const _ of ['milestones', 'plans']) {
    await page.keyboard.press('Control+z');
    await expect(
      workbench.notification(/^Undone: add milestone M-00311|^Undone: open plan CAP-0031/).last(),
    ).toBeVisible();
  }
  await workbench.tab('Bring in a sheet').click();
  await page.keyboard.press('Control+z');
  await expect(tree.getByRole('treeitem', { name: /^OIG-22-31/ })).toHaveCount(0);
});

test('a bad sheet tells each fault with its place, and only its good rows are recorded', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  await answerOpenDialog(workbench.app, [mergedHeader]);
  await workbench.runCommand('Bring In a Sheet…');
  const sheet = new SheetPage(workbench);
  await expect(editors).toContainText('The header has merged cells: rows 1 and 2 were read together');
  await expect(editors.getByLabel('What column C, Finding Issue Date, tells')).toHaveValue('issuedOn');
  await sheet.press('Preview 3 rows');
  await expect(sheet.row(4)).toContainText('Refused');
  await expect(sheet.row(4)).toContainText('row 4, column C: Issue Date: "2022-02-30" is a day that no calendar has.');
  await expect(sheet.row(5)).toContainText('Contradicts the record');
  await expect(sheet.row(5)).toContainText('OIG-22-31-R1 stands in row 3 as well.');
  const strict = editors.getByRole('checkbox', { name: 'Only if every row is right' });
  await strict.check();
  await expect(editors.getByRole('button', { name: 'Record 1 row' })).toHaveAttribute('aria-disabled', 'true');
  await strict.uncheck();
  await sheet.press('Refused 1');
  // The head, and the one.
  await expect(sheet.rows.getByRole('row')).toHaveCount(2);
  await sheet.press('Record 1 row');
  await sheet.step('Result');
  await expect(editors).toContainText('2 rows not recorded');
});

test('a spreadsheet that is dropped may be rows or evidence', async ({ desk }) => {
  const workbench = await desk.open();
  await workbench.openSample();
  await workbench.page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'new-report.csv', { type: 'text/csv' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    report.replaceAll('\t', ','),
  );
  await workbench.dialog('What is new-report.csv?').getByRole('button', { name: 'Bring in its rows' }).click();
  await new SheetPage(workbench).record('6 rows');
});

test('a file is chosen, its columns are told, it is recorded and exported again', async ({ desk }) => {
  const workbench = await desk.open();
  const { editors } = workbench;
  await workbench.openSample();
  const drawer = mkdtempSync(join(tmpdir(), 'records-sheets-'));
  const file = join(drawer, 'recommendations.csv');
  const text = report.replaceAll('\t', ',').replace('Issue Date', 'When');
  writeFileSync(file, text);
  await answerOpenDialog(workbench.app, [file]);
  await workbench.runCommand('Bring In a Sheet…');
  const sheet = new SheetPage(workbench);
  await expect(editors).toContainText('It is not told yet which column is Issue Date.');
  await editors.getByLabel('What column D, When, tells').selectOption('Issue Date (needed)');
  await sheet.record('6 rows');

  const out = join(drawer, 'out.csv');
  await answerSaveDialog(workbench.app, out);
  await workbench.runCommand('Export Recommendations…');
  await workbench.choose('Export recommendations', 'Text for any spreadsheet (.csv)');
  await expect(workbench.notification('Saved as out.csv')).toBeVisible();
  expect(readFileSync(out, 'utf8')).toContain('OIG-22-31-R6');
  rmSync(drawer, { recursive: true, force: true });
});

test('100,000 pasted rows are previewed while the window goes on, and scroll to their end', async ({ desk }) => {
  const workbench = await desk.open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.runCommand('Paste Rows from a Spreadsheet…');
  const sheet = new SheetPage(workbench);
  const many = Array.from(
    { length: 100_000 },
    (_, row) => `OIG\tOIG-22-31\t2022-03-14\t${row + 1}\tTake step ${row + 1}.`,
  );
  const pasting = sheet.paste(['Auditor\tReport\tIssue Date\tNo\tRecommendation', ...many].join('\n'), {
    timeout: 120_000,
  });
  await expect(workbench.statusBar).toContainText(/Looking at the rows: [\d,]+ of 100,000/);
  // Main answers others meanwhile.
  await workbench.openRecord('CAP-0022');
  await workbench.tab('Bring in a sheet').click();
  await pasting;
  await sheet.press('Preview 100,000 rows');
  // More than one step may record, which the button says instead of going grey in silence.
  await expect(workbench.editors.getByRole('button', { name: 'Record 100,000 rows' })).toHaveAccessibleDescription(
    /bring the sheet in in parts/,
  );
  await sheet.row(2).getByRole('gridcell').first().click();
  await page.keyboard.press('Control+End');
  await expect(sheet.row(100_001)).toContainText('Take step 100000.');
});
