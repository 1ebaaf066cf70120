import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The page of one recommendation: two statuses, facts, criteria, steps. */
export class RecommendationPage {
  readonly #workbench: WorkbenchPage;
  readonly id: string;

  constructor(workbench: WorkbenchPage, id: string) {
    this.#workbench = workbench;
    this.id = id;
  }

  async open(): Promise<void> {
    await this.#workbench.openRecord(this.id);
    await expect(this.criteria).toBeVisible();
  }

  get criteria(): Locator {
    return this.#workbench.editors.getByRole('list', { name: `Closure criteria of ${this.id}` });
  }

  criterion(id: string): Locator {
    return this.criteria.locator('> li').filter({ hasText: new RegExp(`^${id}\\b`) });
  }

  get steps(): Locator {
    return this.#workbench.editors.getByRole('list', { name: `Steps of ${this.id}` });
  }

  get statuses(): Locator {
    return this.#workbench.editors.getByRole('table', { name: new RegExp(`^Statuses of ${this.id}`) });
  }

  /** What stands beside a term of the two statuses, as `By the record`. */
  status(term: string): Locator {
    return this.#workbench.editors
      .locator('.recommendation-status-pair > div')
      .filter({ has: this.#workbench.page.getByText(term, { exact: true }) });
  }

  bridge(printed: string): Locator {
    return this.#workbench.editors.getByRole('list', { name: `What “${printed}” is in the words of others` });
  }

  button(name: string): Locator {
    return this.#workbench.editors.getByRole('button', { name, exact: true });
  }
}
