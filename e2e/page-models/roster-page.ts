import { expect, type Locator } from '@playwright/test';
import type { WorkbenchPage } from './workbench-page.ts';

/** The page of one roster: how it stands, its certifications, and what can be done with it. */
export class RosterPage {
  readonly #workbench: WorkbenchPage;
  readonly id: string;

  constructor(workbench: WorkbenchPage, id: string) {
    this.#workbench = workbench;
    this.id = id;
  }

  /** From the palette; the roster takes the next number, and its page opens. */
  async keep(approved: { readonly system: string; readonly by: string; readonly on: string }): Promise<void> {
    await this.#workbench.runCommand('Keep a Roster…');
    const form = this.#workbench.dialog('Keep a roster');
    await form.getByLabel('System').fill(approved.system);
    await form.getByLabel('Approved by').fill(approved.by);
    await form.getByLabel('Approved on').fill(approved.on);
    await form.getByLabel('Whom it lists').fill('42 users in the group SG-Archive-Readers');
    await form.getByRole('button', { name: 'Keep the roster' }).click();
    await expect(form).toBeHidden();
    await expect(this.#workbench.tab(this.id)).toHaveAttribute('aria-selected', 'true');
  }

  async certify(by: string): Promise<void> {
    await this.button('Certify again…').click();
    const form = this.#workbench.dialog(`Certify ${this.id} again`);
    await form.getByLabel('Certified by').fill(by);
    await form.getByRole('button', { name: 'Record the certification' }).click();
    await expect(form).toBeHidden();
  }

  get certifications(): Locator {
    return this.#workbench.editors.getByRole('table', { name: `Certifications of ${this.id}` }).locator('tbody tr');
  }

  button(name: string): Locator {
    return this.#workbench.editors.getByRole('button', { name, exact: true });
  }
}
