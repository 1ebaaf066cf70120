import type { Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The page that says how the docket is and what can still be done in it. */
export class DocketStatePage {
  readonly #editors: Locator;

  constructor(workbench: WorkbenchPage) {
    this.#editors = workbench.editors;
  }

  heading(title: string): Locator {
    return this.#editors.getByRole('heading', { name: title, level: 1 });
  }

  /** The sentences under one of its headings. */
  sentences(title: 'What can still be done' | 'What cannot' | 'What was found'): Locator {
    const heading = this.#editors.getByRole('heading', { name: title });
    return this.#editors.getByRole('list').and(heading.locator('xpath=following-sibling::ul'));
  }

  answer(name: string): Locator {
    return this.#editors.getByRole('button', { name });
  }
}
