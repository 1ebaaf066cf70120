import type { ConsoleMessage, Page } from '@playwright/test';

/** Collects what the page prints as an error or throws uncaught, from its first line on. */
export async function watchForErrors(page: Page, errors: string[]): Promise<void> {
  const take = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  };
  page.on('console', take);
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  for (const message of await page.consoleMessages()) take(message);
  for (const error of await page.pageErrors()) errors.push(`uncaught: ${error.stack ?? error.message}`);
}
