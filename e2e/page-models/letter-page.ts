import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** A letter, as a draft or issued: its text at the left, its pages as printed at the right. */
export class LetterPage {
  readonly #workbench: WorkbenchPage;

  constructor(workbench: WorkbenchPage) {
    this.#workbench = workbench;
  }

  /** The draft of the second quarter of 2022 as of its last day, asked for by the key. */
  async draft(): Promise<void> {
    const { page } = this.#workbench;
    await page.keyboard.press('Control+Alt+L');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: /^FY2022 Q2|second quarter/i }).click();
    await dialog.getByRole('option', { name: /the quarter’s last day/ }).click();
    await expect(this.printed(1)).toBeVisible();
  }

  printed(number: number): Locator {
    return this.#workbench.editors
      .getByRole('region', { name: 'Pages as printed' })
      .getByRole('img', { name: new RegExp(`^Page ${number} of`) });
  }

  action(name: string): Locator {
    return this.#workbench.editors.getByRole('button', { name });
  }

  async issue(): Promise<void> {
    await this.action('Issue…').click();
    await this.#workbench
      .dialog(/^Issue the letter on/)
      .getByRole('button', { name: 'Issue the letter' })
      .click();
  }
}
