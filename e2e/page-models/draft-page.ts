import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** A letter while it is written: its blocks, what is found in it, what goes with it, and who reviews it. */
export class DraftPage {
  readonly #workbench: WorkbenchPage;
  readonly findings: Locator;
  readonly enclosures: Locator;
  readonly reviews: Locator;
  readonly find: Locator;

  constructor(workbench: WorkbenchPage) {
    this.#workbench = workbench;
    const { editors } = workbench;
    this.findings = editors.getByRole('list', { name: 'Findings' }).getByRole('listitem');
    this.enclosures = editors.getByRole('list', { name: 'Enclosures' }).getByRole('listitem');
    this.reviews = editors.getByRole('list', { name: 'Reviews' }).getByRole('listitem');
    this.find = editors.getByRole('search', { name: 'Find in the draft' });
  }

  /** A part that the record writes. */
  computed(name: string): Locator {
    return this.#workbench.editors.getByRole('region', { name: `From the record: ${name}` });
  }

  /** The last paragraph that the officer can write in. */
  get lastParagraph(): Locator {
    return this.#workbench.editors.getByRole('textbox', { name: /^Paragraph \d+$/ }).last();
  }

  finding(words: string): Locator {
    return this.findings.filter({ hasText: new RegExp(`^(?:Error|Warning): “${words}”`) });
  }

  async addParagraph(): Promise<Locator> {
    await this.#workbench.editors.getByRole('button', { name: 'Add a paragraph' }).click();
    await expect(this.lastParagraph).toBeFocused();
    return this.lastParagraph;
  }

  /** By its keys, where the caret stands. */
  async insertValue(record: string, value: string): Promise<void> {
    await this.#workbench.page.keyboard.press('Control+Alt+V');
    await this.#workbench.choose('A value of what?', record);
    await this.#workbench.choose(/^Which value of/, value);
  }

  async cite(words: string): Promise<void> {
    await this.#workbench.page.keyboard.press('Control+Alt+Z');
    await this.#workbench.choose('Cite which evidence?', words);
  }
}
