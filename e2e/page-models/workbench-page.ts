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
    const palette = this.dialog('Command palette');
    await this.page.keyboard.press('Control+Shift+P');
    await this.#takeFirst(palette, `> ${title}`, title);
  }

  async chooseTheme(theme: string): Promise<void> {
    await this.runCommand('Choose a Theme…');
    await this.choose('Choose a theme', theme);
  }

  /** Answers a question of the box at the top with the first choice that has these words. */
  async choose(question: string | RegExp, words: string): Promise<void> {
    await this.#takeFirst(this.dialog(question), words, words);
  }

  /** A record whose tab bears its number. */
  async openRecord(id: string): Promise<void> {
    await this.openByNumber(id);
    await expect(this.tab(id)).toHaveAttribute('aria-selected', 'true');
  }

  /** By quick open, which finds every record by its number. */
  async openByNumber(id: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.#takeFirst(this.dialog('Quick open'), id, id);
  }

  /** Types into the box at the top, and takes the first line once it is the one that was meant. */
  async #takeFirst(box: Locator, typed: string, words: string): Promise<void> {
    await box.getByRole('combobox').fill(typed);
    await expect(box.getByRole('option', { selected: true })).toContainText(words);
    await this.page.keyboard.press('Enter');
    await expect(box).toBeHidden();
  }

  /** The tab of an editor; those of the panel are elsewhere. */
  tab(name: string): Locator {
    return this.editors.getByRole('tab', { name });
  }

  activity(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Activities' }).getByRole('button', { name });
  }

  /** Opens its side bar; pressing the icon of an open one would close it. */
  async showActivity(name: string): Promise<void> {
    const activity = this.activity(name);
    if ((await activity.getAttribute('aria-pressed')) === 'false') await activity.click();
    await expect(activity).toHaveAttribute('aria-pressed', 'true');
  }

  panelTab(name: string): Locator {
    return this.panel.getByRole('tab', { name });
  }

  /** A section of a record's page, by its heading. */
  section(title: string): Locator {
    return this.editors.locator('section').filter({ has: this.page.getByRole('heading', { name: title, level: 2 }) });
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
