import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const mail = join(import.meta.dirname, '../fixtures/mail');

/** Lists of evidence, the page of one message, and imports. */
export class EvidencePage {
  readonly workbench: WorkbenchPage;
  readonly folders: Locator;

  constructor(workbench: WorkbenchPage) {
    this.workbench = workbench;
    this.folders = workbench.sideBar.getByRole('tree', { name: 'Folders of evidence' });
  }

  async showAll(): Promise<void> {
    await this.workbench.showActivity('Evidence');
    await this.workbench.runCommand('Show All Evidence');
    await expect(this.rows('All evidence').nth(1)).toBeVisible();
  }

  /** The first is the head. */
  rows(list: string): Locator {
    return this.workbench.editors.getByRole('grid', { name: list }).getByRole('row');
  }

  async importFiles(...names: readonly string[]): Promise<void> {
    await answerOpenDialog(
      this.workbench.app,
      names.map((name) => join(mail, name)),
    );
    await this.workbench.runCommand('Import Mail Files…');
  }

  /** In the list that is shown, by words of its subject that no other message has. */
  async openMessage(words: string): Promise<void> {
    const { editors } = this.workbench;
    await editors.getByRole('textbox', { name: /^Filter by sender/ }).fill(words);
    await expect(editors.getByText(/^1 of/)).toBeVisible();
    await editors.getByRole('row', { name: words }).dblclick();
    await expect(editors.getByRole('region', { name: 'The message' })).toBeVisible();
  }

  reading(name: string): Locator {
    return this.workbench.editors.getByRole('button', { name });
  }

  /** In the two lists that follow each other: which record, and how the message bears on it. */
  async link(recordId: string, role: string): Promise<void> {
    await this.workbench.choose(/^Link .* to which record\?$/, recordId);
    await this.workbench.choose(`How do they bear on ${recordId}?`, role);
  }
}
