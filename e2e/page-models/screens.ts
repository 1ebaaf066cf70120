import { expect } from '@playwright/test';
import { DraftPage } from './draft-page.ts';
import { EvidencePage } from './evidence-page.ts';
import { evidenceScreens } from './evidence-screens.ts';
import { LetterPage } from './letter-page.ts';
import { PlanPage } from './plan-page.ts';
import { ProblemsPanel } from './problems-panel.ts';
import { registerScreens } from './register-screens.ts';
import type { Screen } from './screen.ts';

/** Every screen, in an order in which each leads to the next; the sample is open. */
export const screens: readonly Screen[] = [
  {
    name: 'owed',
    async show(workbench) {
      await workbench.runCommand('Show What Is Owed');
      await expect(workbench.editors.getByRole('region', { name: /^Past due: 6/ })).toBeVisible();
    },
  },
  {
    name: 'problems',
    async show(workbench) {
      const problems = new ProblemsPanel(workbench);
      await problems.show();
      await expect(problems.about('M-00093 is')).toBeVisible();
    },
  },
  {
    name: 'plan',
    async show(workbench) {
      await workbench.openRecord('CAP-0022');
      await expect(new PlanPage(workbench, 'CAP-0022').row('M-00094')).toBeVisible();
    },
  },
  {
    name: 'reschedule',
    async show(workbench) {
      await new ProblemsPanel(workbench).about('M-00093 is').getByRole('button', { name: 'Reschedule…' }).click();
      const plan = new PlanPage(workbench, 'CAP-0022');
      await plan.newDate.fill('2022-04-29');
      await plan.record.click();
      await expect(plan.reason).toBeFocused();
    },
  },
  {
    name: 'timeline',
    async show(workbench) {
      await workbench.editors.getByRole('button', { name: 'Cancel' }).click();
      await workbench.runCommand('Show Timeline');
      await expect(workbench.panel.getByRole('grid', { name: /^History of/ })).toBeVisible();
    },
  },
  { name: 'case', show: (workbench) => workbench.openRecord('UD-2022-0001') },
  { name: 'recommendation', show: (workbench) => workbench.openRecord('OIG-21-62-R5') },
  { name: 'evidence', show: (workbench) => new EvidencePage(workbench).showAll() },
  { name: 'message', show: (workbench) => new EvidencePage(workbench).openMessage('RE: Who took over from Tobiah') },
  {
    name: 'message-html',
    async show(workbench) {
      const evidence = new EvidencePage(workbench);
      await evidence.showAll();
      await evidence.openMessage('Keep your WhatsApp messages');
      await evidence.reading('HTML as sent').click();
      await expect(workbench.editors.getByText(/^Shown without scripts/)).toBeVisible();
    },
  },
  {
    name: 'import-receipt',
    async show(workbench) {
      await workbench.runCommand('Show Import Receipts');
      const receipts = workbench.panel.getByRole('grid', { name: 'Import receipts' });
      await receipts.getByRole('row').nth(1).dblclick();
      await expect(workbench.editors.getByRole('treegrid', { name: 'Files of the import' })).toBeVisible();
    },
  },
  {
    name: 'audit-trail',
    async show(workbench) {
      await workbench.runCommand('Show the Audit Trail');
      await expect(
        workbench.editors
          .getByRole('treegrid', { name: 'Entries of the journal' })
          .getByRole('row', { name: /Imogen Achterberg/ })
          .first(),
      ).toBeVisible();
    },
  },
  { name: 'draft', show: (workbench) => new LetterPage(workbench).draft() },
  {
    name: 'draft-findings',
    async show(workbench) {
      const draft = new DraftPage(workbench);
      await draft.addParagraph();
      await workbench.page.keyboard.type('Training is TBD.');
      await expect(draft.finding('TBD')).toBeVisible();
      await draft.finding('TBD').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'draft-find',
    async show(workbench) {
      const draft = new DraftPage(workbench);
      await draft.lastParagraph.focus();
      await workbench.page.keyboard.press('Control+f');
      await workbench.page.keyboard.type('TBD');
      await expect(draft.find.getByRole('status')).toHaveText('1 in 1 place');
    },
  },
  {
    name: 'issue',
    async show(workbench) {
      const draft = new DraftPage(workbench);
      await workbench.page.keyboard.press('Escape');
      await draft.lastParagraph.fill('Training goes on.');
      await expect(draft.findings).toHaveCount(0);
      await new LetterPage(workbench).action('Issue…').click();
      await expect(workbench.dialog(/^Issue the letter on/)).toBeVisible();
    },
  },
  {
    name: 'letter',
    async show(workbench) {
      await workbench
        .dialog(/^Issue the letter on/)
        .getByRole('button', { name: 'Issue the letter' })
        .click();
      await expect(workbench.editors.getByText('Issued, not sent')).toBeVisible();
      await expect(new LetterPage(workbench).printed(1)).toBeVisible();
    },
  },
  {
    name: 'comparison',
    async show(workbench) {
      await new LetterPage(workbench).choose('Compare…');
      await workbench.choose(/^Compare .* with what\?/, 'The record of today');
      await expect(workbench.editors.getByRole('heading', { name: /^Facts told otherwise/ })).toBeVisible();
    },
  },
  {
    name: 'state',
    async show(workbench) {
      await workbench.runCommand('Show the State of the Docket');
      await expect(workbench.editors.getByRole('heading', { name: 'The docket is sound' })).toBeVisible();
    },
  },
  ...evidenceScreens,
  ...registerScreens,
  {
    name: 'new-docket',
    async show(workbench) {
      await workbench.runCommand('Start a New Docket…');
      await expect(workbench.dialog('Start a new docket')).toBeVisible();
    },
  },
  {
    name: 'settings',
    async show(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Control+,');
      await expect(workbench.editors.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
    },
  },
  {
    name: 'shortcuts',
    async show(workbench) {
      await workbench.runCommand('Keyboard Shortcuts');
      await expect(workbench.editors.getByRole('grid', { name: 'Commands and their keys' })).toBeVisible();
    },
  },
  {
    name: 'palette',
    async show({ page }) {
      await page.keyboard.press('Control+Shift+P');
      await page.getByRole('combobox', { name: 'Command palette' }).fill('> milestone');
      await expect(page.getByRole('option', { name: /Reschedule a Milestone/ })).toBeVisible();
    },
  },
  {
    name: 'menu',
    async show({ page }) {
      await page.keyboard.press('Escape');
      await page.getByRole('menubar').getByRole('menuitem', { name: 'Docket' }).click();
      await expect(page.getByRole('menu', { name: 'Docket' })).toBeVisible();
    },
  },
];
