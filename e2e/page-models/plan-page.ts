import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The page of one corrective action plan: its grid of milestones, each row with its history and its forms. */
export class PlanPage {
  readonly #workbench: WorkbenchPage;
  readonly grid: Locator;

  constructor(workbench: WorkbenchPage, plan: string) {
    this.#workbench = workbench;
    this.grid = workbench.editors.getByRole('treegrid', { name: `Milestones of ${plan}` });
  }

  row(milestone: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.#workbench.page.getByRole('gridcell', { name: milestone, exact: true }) });
  }

  /** By the keys of a tree: a row that came to move under a second click would open another. */
  async openHistory(milestone: string): Promise<void> {
    const row = this.row(milestone);
    await row.getByRole('gridcell').first().click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await this.#workbench.page.keyboard.press('ArrowRight');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
  }

  history(milestone: string): Locator {
    return this.grid.getByRole('table', { name: `History of ${milestone}` });
  }

  get newDate(): Locator {
    return this.grid.getByLabel('New current date');
  }

  get approver(): Locator {
    return this.grid.getByLabel('Approved by');
  }

  get reason(): Locator {
    return this.grid.getByLabel('Reason for the change');
  }

  get record(): Locator {
    return this.grid.getByRole('button', { name: 'Record the new date' });
  }
}
