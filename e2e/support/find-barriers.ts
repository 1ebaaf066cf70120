import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the injected script defines in the page. */
declare const axe: typeof axeCore;

/** Of axe's rules, those whose answer a theme can change. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds at least moderate in the page as it is, one line each; of colours alone where the rest was looked at already. */
export async function findBarriers(page: Page, about: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // Through the debugger, so the page's own policy does not refuse the checker.
  await page.evaluate(axeSource);
  return page.evaluate(
    async (rules) => {
      const { violations } = await axe.run(rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } });
      // A tooltip belongs to what it describes and to no part of the window.
      const isTooltip = (html: string) => html.includes('role="tooltip"');
      return violations
        .filter(({ impact }) => impact !== 'minor')
        .map((violation) => ({
          ...violation,
          nodes: violation.nodes.filter(({ html }) => violation.id !== 'region' || !isTooltip(html)),
        }))
        .flatMap(({ id, impact, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 160)} | ${failureSummary}`),
        );
    },
    about === 'all' ? undefined : rulesOfColours,
  );
}
