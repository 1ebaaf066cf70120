import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the injected script defines in the page. */
declare const axe: typeof axeCore;

/** What axe finds serious or critical in the page as it is, one line each. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // Through the debugger, so the page's own policy does not refuse the checker.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 160)} | ${failureSummary}`),
      );
  });
}
