import { expect, type Locator } from '@playwright/test';
import { answerOpenDialog } from '../support/answer-dialogs.ts';
import type { WorkbenchPage } from './workbench-page.ts';

/** The timeline of mail: messages once each, by conversation, by case, or all. */
export class ConversationPage {
  readonly workbench: WorkbenchPage;
  readonly words: Locator;

  constructor(workbench: WorkbenchPage) {
    this.workbench = workbench;
    this.words = workbench.editors.getByRole('textbox', { name: /^Filter by sender, recipient/ });
  }

  async importFiles(paths: readonly string[], told = `Imported ${paths.length} messages`): Promise<void> {
    await answerOpenDialog(this.workbench.app, paths);
    await this.workbench.runCommand('Import Mail Files…');
    await expect(this.workbench.notification(told)).toBeVisible();
  }

  /** Of all evidence, or of one case. */
  async showTimeline(of: string): Promise<void> {
    await this.workbench.runCommand('Show the Timeline of Mail…');
    await this.workbench.choose('Messages of which evidence?', of);
  }

  /** Without the head. */
  rows(title: string): Locator {
    return this.workbench.editors.getByRole('treegrid', { name: title }).locator('.data-grid-body .data-grid-row');
  }

  told(words: string | RegExp): Locator {
    return this.workbench.editors.getByRole('status').filter({ hasText: words });
  }
}
