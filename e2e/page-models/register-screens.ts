import { expect } from '@playwright/test';
import type { Screen } from './screen.ts';
import { SheetPage } from './sheet-page.ts';

/** The screens of the registers, in an order in which each leads to the next; the sample is open. */
export const registerScreens: readonly Screen[] = [
  list('dashboard', 'Show the Dashboard'),
  list('recommendations', 'Show All Recommendations'),
  list('suspenses', 'Show All Suspenses'),
  list('promises', 'Show Promises'),
  record('suspense', 'S-0003'),
  record('pilot', 'PILOT-1'),
  record('person', 'ines.caraballo-nunez'),
  record('office', 'ENTSD'),
  record('registered-letter', 'L-UD-2022-0001-response'),
  {
    name: 'chase',
    async show(workbench) {
      await workbench.runCommand('Chase What Is Past Due…');
      await expect(workbench.editors.getByRole('grid', { name: 'Past due' })).toBeVisible();
      await workbench.editors.getByRole('button', { name: 'Select all that can be chased' }).click();
    },
  },
  {
    name: 'chase-dialog',
    async show(workbench) {
      await workbench.editors.getByRole('button', { name: 'Chase the selected…' }).click();
      await expect(workbench.dialog('Chase 2 items')).toBeVisible();
    },
  },
  form('new-case', 'New Case…'),
  form('new-suspense', 'New Suspense…'),
  form('start-pilot', 'Start a Pilot…'),
  form('explain-due-date', 'Explain a Due Date…'),
  {
    name: 'sheet',
    async show(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand('Paste Rows from a Spreadsheet…');
      await new SheetPage(workbench).paste(pastedRows);
    },
  },
  {
    name: 'look-back',
    async show(workbench) {
      await workbench.runCommand('Look Back to Another Day…');
      await expect(workbench.dialog('Look back to another day')).toBeVisible();
    },
  },
  {
    name: 'looking-back',
    async show(workbench) {
      const form = workbench.dialog('Look back to another day');
      await form.getByLabel('As of, required').fill('2021-11-30');
      await form.getByRole('button', { name: 'Look back' }).click();
      await workbench.runCommand('Show What Is Owed');
      await expect(workbench.editors.getByRole('heading', { name: 'What is owed on Tue 30 Nov 2021' })).toBeVisible();
    },
  },
  {
    name: 'back-to-today',
    async show(workbench) {
      await workbench.runCommand('Back to Today');
      await expect(workbench.statusBar.getByRole('button', { name: 'As of Mon 4 Apr 2022' })).toBeVisible();
    },
  },
];

/** Own numbers, so that nothing of the sample is met twice. */
const pastedRows = [
  ['Report', 'Recommendation', 'Text', 'Status'].join('\t'),
  ['OIG-23-61', '1', 'Keep a roster of everybody who may delete messages.', 'Open - Unresolved'].join('\t'),
  ['OIG-23-61', 'two', 'Test the restoration of archived messages.', 'Done?'].join('\t'),
].join('\n');

function list(name: string, command: string): Screen {
  return {
    name,
    async show(workbench) {
      await workbench.runCommand(command);
      await expect(workbench.editors.getByRole('heading').first()).toBeVisible();
    },
  };
}

function record(name: string, id: string): Screen {
  return {
    name,
    async show(workbench) {
      await workbench.openByNumber(id);
      await expect(workbench.editors.getByRole('heading').first()).toBeVisible();
    },
  };
}

function form(name: string, command: string): Screen {
  return {
    name,
    async show(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand(command);
      await expect(workbench.page.getByRole('dialog')).toBeVisible();
    },
  };
}
