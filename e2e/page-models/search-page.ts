import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The search of the side bar, as an officer uses it: by keyboard. */
export class SearchPage {
  readonly workbench: WorkbenchPage;
  readonly field: Locator;
  readonly found: Locator;

  constructor(workbench: WorkbenchPage) {
    this.workbench = workbench;
    this.field = workbench.sideBar.getByRole('textbox', {
      name: /^Search messages, records, letters and chronologies/,
    });
    this.found = workbench.sideBar.getByRole('tree', { name: 'What was found' }).getByRole('treeitem');
  }

  async show(): Promise<void> {
    await this.workbench.page.keyboard.press('Control+Shift+F');
    await expect(this.field).toBeFocused();
  }

  /** Types in place of what stands there. */
  async type(query: string): Promise<void> {
    await this.field.fill('');
    await this.field.pressSequentially(query);
  }

  state(words: string | RegExp): Locator {
    return this.workbench.sideBar.getByText(words);
  }

  async choose(list: 'Kind' | 'Order', title: string): Promise<void> {
    await this.workbench.sideBar.getByRole('combobox', { name: list, exact: true }).selectOption({ label: title });
  }
}
