import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import { makeChain } from '../support/make-chain.ts';
import { ConversationPage } from './conversation-page.ts';
import { EvidencePage } from './evidence-page.ts';
import type { Screen } from './screen.ts';
import { SearchPage } from './search-page.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const refused = join(import.meta.dirname, '../fixtures/mail/empty.eml');

/** The screens of mail as evidence, in an order in which each leads to the next; the sample is open. */
export const evidenceScreens: readonly Screen[] = [
  {
    name: 'receipt-refused',
    async show(workbench) {
      const mail = makeChain(join(workbench.app.userDataDir, 'mail'));
      await answerOpenDialog(workbench.app, [...mail, refused]);
      await workbench.runCommand('Import Mail Files…');
      const told = workbench.notification('Not complete: 1 of 13 failed');
      await told.getByRole('button', { name: 'Open the receipt' }).click();
      await expect(workbench.editors.getByText(/empty\.eml is empty/)).toBeVisible();
    },
  },
  {
    name: 'timeline-of-mail',
    async show(workbench) {
      const conversation = new ConversationPage(workbench);
      await conversation.showTimeline('All evidence');
      await conversation.words.fill('telephones');
      await expect(conversation.rows('Timeline of mail')).toHaveCount(5);
    },
  },
  {
    name: 'timeline-detail',
    async show(workbench) {
      await new ConversationPage(workbench).rows('Timeline of mail').nth(2).getByRole('gridcell').first().click();
      await workbench.page.keyboard.press('ArrowRight');
      await expect(workbench.editors.getByRole('list', { name: 'Copies' })).toBeVisible();
    },
  },
  {
    name: 'message-chain',
    async show(workbench) {
      await workbench.page.keyboard.press('Enter');
      const quoted = workbench.editors.getByRole('list', { name: 'Quoted messages' });
      await quoted.getByText('Desmond Okwuosa').first().click();
      await expect(quoted).toContainText('Stands in');
    },
  },
  {
    name: 'message-split',
    async show(workbench) {
      await workbench.page.keyboard.press('Control+Backslash');
      await expect(workbench.tab('RE: Chats on the replaced telephones')).toHaveCount(2);
      const quoted = workbench.editors.getByRole('list', { name: 'Quoted messages' });
      await expect(quoted).toHaveCount(2);
      await quoted
        .last()
        .getByRole('button', { name: /^Open the message of Imogen Achterberg/ })
        .click();
      await expect(workbench.tab('FW: Chats on the replaced telephones')).toBeVisible();
    },
  },
  {
    name: 'quoted-message',
    async show(workbench) {
      await workbench.page.keyboard.press('Control+W');
      await expect(workbench.tab('FW: Chats on the replaced telephones')).toBeHidden();
      await workbench.page.keyboard.press('Control+W');
      await expect(workbench.tab('RE: Chats on the replaced telephones')).toHaveCount(1);
      const quoted = workbench.editors.getByRole('list', { name: 'Quoted messages' });
      await quoted.getByRole('button', { name: /^Open the message of Desmond Okwuosa/ }).click();
      await expect(workbench.editors.getByText('Known only from quotes: no copy as sent or received')).toBeVisible();
    },
  },
  {
    name: 'conversation',
    async show(workbench) {
      await workbench.editors.getByRole('button', { name: 'Show the conversation' }).click();
      await expect(new ConversationPage(workbench).rows('Conversation')).toHaveCount(5);
    },
  },
  {
    name: 'timeline-none',
    async show(workbench) {
      await new ConversationPage(workbench).words.fill('nobody has written this');
      await expect(workbench.editors.getByText('No message of this timeline has all of that.')).toBeVisible();
    },
  },
  {
    name: 'suggestions',
    async show(workbench) {
      const evidence = new EvidencePage(workbench);
      await evidence.showAll();
      await evidence.openMessage('are due today');
      await expect(workbench.editors.getByRole('list', { name: 'Suggestions' })).toBeVisible();
      await workbench.editors.getByRole('list', { name: 'Suggestions' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'link-to-record',
    async show(workbench) {
      await workbench.editors.getByRole('button', { name: 'Link to a record…' }).click();
      await expect(workbench.dialog('Link 1 message to which record?')).toBeVisible();
    },
  },
  {
    name: 'link-role',
    async show(workbench) {
      await workbench.choose('Link 1 message to which record?', 'M-00095');
      await expect(workbench.dialog('How do they bear on M-00095?')).toBeVisible();
    },
  },
  afterEscape('destroy-evidence', async (workbench) => {
    await workbench.runCommand('Destroy Evidence Under a Schedule…');
    await expect(workbench.dialog(/^Destroy E-/)).toBeVisible();
  }),
  afterEscape('mail-domains', async (workbench) => {
    await workbench.runCommand("Set the Agency's Mail Domains…");
    await expect(workbench.dialog("The agency's mail domains")).toBeVisible();
  }),
  afterEscape('evidence-none', async (workbench) => {
    await new EvidencePage(workbench).showAll();
    await workbench.editors.getByRole('textbox', { name: /^Filter by sender/ }).fill('nobody has written this');
    await expect(workbench.editors.getByText('No message of this list has what is asked for.')).toBeVisible();
  }),
  afterEscape('chronology-empty', async (workbench) => {
    await workbench.runCommand('New Chronology…');
    const form = workbench.dialog('A new chronology');
    await form.getByLabel('Title, required').fill('Chats on the replaced telephones');
    await form.getByRole('button', { name: 'Begin it' }).click();
    await expect(workbench.editors.getByText('What happened stands here')).toBeVisible();
  }),
  {
    name: 'chronology-facts',
    async show(workbench) {
      await workbench.editors.getByRole('button', { name: 'Add facts of the record…' }).click();
      await expect(workbench.dialog('Facts of the record')).toBeVisible();
    },
  },
  {
    name: 'chronology',
    async show(workbench) {
      const facts = workbench.dialog('Facts of the record');
      for (const box of await facts.getByRole('checkbox').all()) await box.check();
      await facts.getByRole('button', { name: 'Add to the chronology' }).click();
      await expect(workbench.editors.getByRole('list', { name: 'Lines' })).toBeVisible();
    },
  },
  {
    name: 'search-empty',
    show: (workbench) => new SearchPage(workbench).show(),
  },
  {
    name: 'search-results',
    async show(workbench) {
      const search = new SearchPage(workbench);
      await search.type('telephones');
      await expect(search.found.first()).toBeVisible();
    },
  },
  {
    name: 'search-none',
    async show(workbench) {
      const search = new SearchPage(workbench);
      await search.type('nobody has written this');
      await expect(search.state('Nothing found')).toBeVisible();
    },
  },
  {
    name: 'search-bad',
    async show(workbench) {
      const search = new SearchPage(workbench);
      await search.type('before:soon');
      await expect(workbench.sideBar.getByRole('alert')).toContainText('is no day');
    },
  },
];

function afterEscape(name: string, show: (workbench: WorkbenchPage) => Promise<void>): Screen {
  return {
    name,
    async show(workbench) {
      await workbench.page.keyboard.press('Escape');
      await show(workbench);
    },
  };
}
