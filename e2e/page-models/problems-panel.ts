import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** What the rules find, in the panel below. */
export class ProblemsPanel {
  readonly #workbench: WorkbenchPage;
  readonly grid: Locator;

  constructor(workbench: WorkbenchPage) {
    this.#workbench = workbench;
    this.grid = workbench.panel.getByRole('grid', { name: 'Problems' });
  }

  async show(): Promise<void> {
    await this.#workbench.runCommand('Show Problems');
    await expect(this.grid).toBeVisible();
  }

  about(subject: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: subject });
  }
}
