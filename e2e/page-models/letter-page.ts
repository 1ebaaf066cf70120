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
    await this.#workbench.page.keyboard.press('Control+Alt+L');
    await this.#workbench.choose(/^Which quarter of/, 'FY2022 Q2');
    await this.#workbench.choose('The record as of which day?', 'the quarter’s last day');
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

  async saveCopy(form: string): Promise<void> {
    await this.action('Save a copy…').click();
    await this.#workbench.choose('Save it as what?', form);
  }

  /** From the menu of an issued letter. */
  async choose(verb: string): Promise<void> {
    await this.action('What else can be done with the letter').click();
    await this.#workbench.page.getByRole('menuitem', { name: verb }).click();
  }

  async issue(): Promise<void> {
    await this.action('Issue…').click();
    await this.#workbench
      .dialog(/^Issue the letter on/)
      .getByRole('button', { name: 'Issue the letter' })
      .click();
  }
}
