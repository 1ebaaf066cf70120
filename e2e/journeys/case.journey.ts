import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/officer.fixture.ts';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';
import { findBarriers } from '../support/find-barriers.ts';
import { seePicture } from '../support/see-picture.ts';

/** A case from NARA's letter to its closing: what the report must hold, what was asked, answered and acknowledged. */

const id = 'UD-2022-0002';

test('a case is opened by its letter, its report completed, answered, acknowledged and closed', async ({ desk }) => {
  const workbench = await desk.open();
  const { page, editors } = workbench;
  await workbench.openSample();
  await openCase(workbench);

  const elements = editors.getByRole('table', { name: `Elements of the report in ${id}` });
  await expect(elements.getByRole('row')).toHaveCount(7);
  await expect(editors.getByText('The records are permanent')).toBeVisible();
  await editors.getByText('Why this day').click();
  await expect(editors.getByRole('listitem').filter({ hasText: 'weekends and holidays are counted' })).toBeVisible();
  await seePicture(workbench, 'case-opened');
  expect(await findBarriers(workbench.page)).toEqual([]);

  const safeguards = elements.getByRole('row', { name: /The safeguards established/ });
  await assess(workbench, safeguards, async (form) => {
    await form.getByLabel('State').selectOption('Met');
    await form.getByLabel('Note').fill('Section 4 of the report.');
  });
  await expect(safeguards).toContainText('Met');
  await safeguards.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Link Evidence…' }).click();
  const box = workbench.dialog(`Link evidence to ${id}`);
  await box.getByRole('combobox').fill('whatsapp');
  await expect(box.getByRole('option', { selected: true })).toContainText(/whatsapp/i);
  await page.keyboard.press('Enter');
  await expect(safeguards.getByRole('button', { name: /^Take the link of E-/ })).toBeVisible();

  const recovery = elements.getByRole('row', { name: /salvage, retrieve or reconstruct/ });
  await assess(workbench, recovery, async (form) => {
    await form.getByLabel('State').selectOption('Not applicable');
    await form.getByRole('button', { name: 'Record the assessment' }).click();
    await expect(form.getByText(/does not apply needs a reason/)).toBeVisible();
    await expect(form.getByLabel('Why it does not apply')).toBeFocused();
    await form.getByLabel('Why it does not apply').fill('Nothing was lost that could be retrieved.');
  });
  await expect(recovery).toContainText('Nothing was lost that could be retrieved.');
  await expect(editors.getByText('2 of 6 settled')).toBeVisible();

  await receiveLetter(workbench);
  await registerAnswer(workbench);
  await workbench.openRecord(id);
  await press(workbench, 'Record an answer…');
  const answer = workbench.dialog(`An answer given in ${id}`);
  await expect(answer.getByLabel('Letter that is answered')).toHaveValue('R-1');
  await answer.getByLabel('Answered by').selectOption({ label: '2022-03-25 Answer to NARA' });
  await answer.getByRole('button', { name: 'Record the answer' }).click();
  const ledger = editors.getByRole('table', { name: `What was asked and answered in ${id}` });
  await expect(ledger.getByRole('row', { name: /Answer to NARA, answers R-1/ })).toBeVisible();
  await expect(ledger.getByText('Answered in time')).toHaveCount(2);

  await press(workbench, 'Record the acknowledgement…');
  await submit(workbench.dialog(`Acknowledgement of ${id}`), 'Record the acknowledgement', async (form) => {
    await form.getByLabel('Acknowledged on').fill('2022-03-30');
  });
  await expect(ledger.getByRole('row', { name: /Acknowledged/ })).toBeVisible();

  await press(workbench, 'Close the case…');
  await submit(workbench.dialog(`Close ${id}`), 'Close the case', async (form) => {
    await form.getByLabel('Outcome').selectOption({ label: 'Founded, and corrected' });
    await form.getByLabel('In NARA’s words').fill('Resolved.');
  });
  await expect(editors.getByText('Founded, and corrected')).toBeVisible();
  await expect(editors.getByRole('button', { name: 'Reopen…' })).toBeVisible();
  await seePicture(workbench, 'case-closed');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await elements.scrollIntoViewIfNeeded();
  await seePicture(workbench, 'case-elements');
  await editors.getByRole('heading', { name: 'Inspection' }).scrollIntoViewIfNeeded();
  await seePicture(workbench, 'case-ledger');

  await workbench.runCommand(`Undo: close`);
  await expect(editors.getByRole('button', { name: 'Close the case…' })).toBeVisible();
});

async function openCase(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand('New Case…');
  const form = workbench.dialog('New case');
  await form.getByLabel('NARA’s tracking number').fill(id);
  await form.getByLabel('Date of NARA’s letter').fill('2022-03-01');
  await expect(form.getByLabel('Answer due')).toHaveValue('2022-03-31');
  await expect(form.getByText(/30 calendar days end on Thu 31 Mar 2022/)).toBeVisible();
  await form.getByLabel('Title').fill('Text messages of a field office');
  await form.getByRole('button', { name: 'Open the case' }).click();
  await expect(form.getByText('What makes it unauthorized is needed.')).toBeVisible();
  await form.getByRole('checkbox', { name: 'The records are permanent' }).check();
  await form.getByLabel('Records concerned').fill('Text messages on government telephones');
  await form.getByLabel('Records from').fill('2021-06-01');
  await form.getByLabel('Records to').fill('2021-01-01');
  await form.getByLabel('What this letter asks for besides').fill('A copy of the policy on text messages\n');
  await form.getByRole('button', { name: 'Open the case' }).click();
  await expect(form.getByText('The records cannot run from 1 Jun 2021 to 1 Jan 2021.')).toBeVisible();
  await seePicture(workbench, 'case-form');
  expect(await findBarriers(workbench.page)).toEqual([]);
  await form.getByLabel('Records to').fill('2021-12-31');
  await form.getByRole('button', { name: 'Open the case' }).click();
  await expect(workbench.tab(id)).toHaveAttribute('aria-selected', 'true');
}

async function receiveLetter(workbench: WorkbenchPage): Promise<void> {
  await press(workbench, 'Record a letter received…');
  await submit(workbench.dialog(`A letter received in ${id}`), 'Record the letter', async (form) => {
    await form.getByLabel('Date of the letter').fill('2022-03-10');
    await form.getByLabel('What it is about').fill('Which telephones were searched');
    await form.getByLabel('What it asks for').fill('The list of telephones\nWho searched them');
    await form.getByLabel('Answer due').fill('2022-04-10');
  });
  await expect(workbench.editors.getByText('Who searched them')).toBeVisible();
}

async function registerAnswer(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand('Register a Letter That Was Sent Elsewhere…');
  await submit(workbench.dialog('Register a letter'), 'Register it', async (form) => {
    await form.getByLabel('Case').selectOption(id);
    await form.getByLabel('Sent on').fill('2022-03-25');
    await form.getByLabel('Its id').fill('L-0002');
    await form.getByLabel('Title').fill('Answer to NARA');
  });
}

/** A button of the page that is shown. */
async function press({ editors }: WorkbenchPage, name: string): Promise<void> {
  await editors.getByRole('button', { name, exact: true }).click();
}

async function assess(workbench: WorkbenchPage, row: Locator, fill: (form: Locator) => Promise<void>): Promise<void> {
  await row.getByRole('button', { name: /^Assess:/ }).click();
  await submit(workbench.dialog('How far does the report hold it?'), 'Record the assessment', fill);
}

async function submit(form: Locator, action: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await fill(form);
  await form.getByRole('button', { name: action, exact: true }).click();
  await expect(form).toBeHidden();
}
