import type { Page } from '@playwright/test';

/** Asks the main process straight through the bridge of the page, past the workbench's own code. */
export function invoke(page: Page, channel: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, payload]) => JSON.parse(await Reflect.get(window, 'workbench').invoke(name, payload)),
    [channel, request] as const,
  );
}
