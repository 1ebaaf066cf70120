import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The page that brings in a sheet: its steps, its columns, its rows. */
export class SheetPage {
  readonly #workbench: WorkbenchPage;
  readonly rows: Locator;
  readonly columns: Locator;
  readonly steps: Locator;

  constructor(workbench: WorkbenchPage) {
    this.#workbench = workbench;
    this.rows = workbench.editors.getByRole('treegrid', { name: 'Rows of the sheet' });
    this.columns = workbench.editors.getByRole('table', { name: 'What the columns tell' });
    this.steps = workbench.editors.getByRole('list', { name: 'Steps' });
  }

  /** As a spreadsheet's cells come from the clipboard, where the focus is. */
  async paste(text: string, within: { readonly timeout?: number } = {}): Promise<void> {
    await this.#workbench.page.evaluate((rows) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', rows);
      // Spreadsheets add a picture of the cells.
      clipboardData.items.add(new File(['picture'], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    }, text);
    await expect(this.columns).toBeVisible(within);
  }

  async step(name: string): Promise<void> {
    await expect(this.steps.locator('[aria-current="step"]')).toHaveText(name);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#workbench.editors.getByRole('button', { name }).click();
  }

  /** The row that the spreadsheet numbers so. */
  row(number: number): Locator {
    return this.rows.getByRole('row').filter({
      has: this.#workbench.page.getByRole('gridcell', { name: number.toLocaleString('en-US'), exact: true }),
    });
  }

  /** Previews and records what was pasted, and waits for the result. */
  async record(rows: string): Promise<void> {
    await this.press(/^Preview \d+ row/);
    await this.step('Preview');
    await this.press(`Record ${rows}`);
    await this.step('Result');
    await expect(this.#workbench.editors.getByText(`Recorded ${rows}, in one step.`)).toBeVisible();
  }
}
