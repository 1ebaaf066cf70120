import { expect, type Locator, type Page } from '@playwright/test';
import type { WorkbenchApp } from '../support/workbench-app.ts';

/** The window as an officer meets it: its parts by their roles and names, and its commands by their titles. */
export class WorkbenchPage {
  readonly app: WorkbenchApp;
  readonly page: Page;
  readonly statusBar: Locator;
  readonly sideBar: Locator;
  readonly panel: Locator;
  readonly editors: Locator;

  constructor(app: WorkbenchApp) {
    this.app = app;
    this.page = app.page;
    this.statusBar = this.page.getByRole('contentinfo', { name: 'Status bar' });
    this.sideBar = this.page.getByRole('complementary');
    this.panel = this.page.getByRole('region', { name: 'Panel' });
    this.editors = this.page.getByRole('main');
  }

  /** By the palette, as it stands there; the first that matches is taken. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+P');
    await this.page.getByRole('combobox', { name: 'Command palette' }).fill(`> ${title}`);
    await expect(this.page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(title);
    await this.page.keyboard.press('Enter');
  }

  async chooseTheme(theme: string): Promise<void> {
    await this.runCommand('Choose a Theme…');
    await this.page.getByRole('dialog').getByRole('option', { name: theme }).click();
  }

  /** Answers a question of the box at the top with the first choice that has these words. */
  async choose(question: string | RegExp, words: string): Promise<void> {
    const box = this.dialog(question);
    await box.getByRole('combobox').fill(words);
    await expect(box.getByRole('option', { selected: true })).toContainText(words);
    await this.page.keyboard.press('Enter');
    await expect(box).toBeHidden();
  }

  /** By quick open, which finds every record by its number. */
  async openRecord(id: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.page.getByRole('dialog').getByRole('combobox').fill(id);
    await expect(this.page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(id);
    await this.page.keyboard.press('Enter');
    await expect(this.tab(id)).toHaveAttribute('aria-selected', 'true');
  }

  /** The tab of an editor; those of the panel are elsewhere. */
  tab(name: string): Locator {
    return this.editors.getByRole('tab', { name });
  }

  activity(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Activities' }).getByRole('button', { name });
  }

  panelTab(name: string): Locator {
    return this.panel.getByRole('tab', { name });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  notification(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Notifications' }).getByRole('group', { name });
  }

  /** Opens the sample docket from the welcome page, as the first thing of a first day. */
  async openSample(name = 'Imogen Achterberg'): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the Sample Docket', exact: true }).click();
    await this.giveName(name);
    await expect(this.tab('What is owed')).toBeVisible();
    await expect(this.statusBar.getByRole('button', { name: 'past due' })).toBeVisible();
  }

  async giveName(name: string): Promise<void> {
    const dialog = this.dialog('Your name');
    await dialog.getByLabel('Name, required').fill(name);
    await dialog.getByRole('button', { name: 'Use this name' }).click();
    await expect(dialog).toBeHidden();
  }
}
