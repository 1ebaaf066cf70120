/** Pictures of the gallery in three themes, with axe on each: `node build/gallery/take-pictures.ts [folder]`. Exits 1 on a finding. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { findBrowser, installBrowserCommand } from '../electron-host/find-browser.ts';
import { serveFolder } from './serve-folder.ts';

const folder = process.argv[2] ?? 'out/pictures';
const size = { width: 1440, height: 900 };
const themes = ['dark', 'light', 'high-contrast'];
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the injected script defines in the page. */
declare const axe: typeof axeCore;

type Scene = readonly [name: string, prepare: (page: Page) => Promise<unknown>];

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox', { name: 'Command palette' }).fill(`> ${title}`);
  await page.keyboard.press('Enter');
}

const scenes: readonly Scene[] = [
  ['welcome', () => Promise.resolve()],
  [
    'cap-grid',
    async (page) => {
      await runCommand(page, 'gallery cap');
      await page.getByRole('treegrid', { name: 'Milestones' }).waitFor();
      await page.keyboard.press('Control+J');
    },
  ],
  [
    'charts',
    async (page) => {
      await runCommand(page, 'gallery charts');
      await page.getByRole('figure', { name: 'Plans' }).waitFor();
      await page
        .getByRole('button', { name: /^M-00094 / })
        .first()
        .focus();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'chart-tables',
    async (page) => {
      for (const name of ['Aging', 'Slip of CAP-0022', 'Demands'])
        await page.getByRole('button', { name: `Table of ${name}`, exact: true }).click();
    },
  ],
  [
    'evidence-100000',
    async (page) => {
      await runCommand(page, 'gallery all evidence');
      await page.getByText('E-000001').waitFor();
      await page.getByText('E-000001').click();
      await page.keyboard.press('Control+End');
      await page.getByText('E-100000').waitFor();
    },
  ],
  ['split', (page) => page.keyboard.press('Control+\\')],
  ['toast', (page) => runCommand(page, 'gallery notify')],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+Shift+P');
      await page.getByRole('combobox', { name: 'Command palette' }).fill('> quart');
      await page.getByRole('option', { name: 'Issue the Quarterly' }).waitFor();
    },
  ],
  [
    'menu',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem', { name: 'View' }).click();
      await page.getByRole('menu', { name: 'View' }).waitFor();
    },
  ],
  [
    'settings',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+,');
      await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    },
  ],
  [
    'shortcuts',
    async (page) => {
      await runCommand(page, 'keyboard shortcuts');
      await page.getByRole('grid', { name: 'Commands and their keys' }).waitFor();
    },
  ],
  [
    'change-key',
    async (page) => {
      await page.getByRole('textbox', { name: 'Filter the commands' }).fill('zoom in');
      await page.getByRole('button', { name: 'Change the key of View: Zoom In' }).click();
      await page.keyboard.press('Control+O');
      await page.getByRole('button', { name: 'Set this key' }).click();
    },
  ],
  [
    'zoom-200',
    async (page) => {
      await page.keyboard.press('Escape');
      for (let step = 0; step < 10; step++) await page.keyboard.press('Control+=');
    },
  ],
  [
    'forced-colors',
    async (page) => {
      for (let step = 0; step < 10; step++) await page.keyboard.press('Control+-');
      await page.emulateMedia({ forcedColors: 'active' });
    },
  ],
];

async function findings(page: Page): Promise<readonly string[]> {
  // Through CDP, so the page's own policy does not refuse the checker.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.map(
      ({ id, impact, nodes }) =>
        `${impact} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} | ${nodes[0]?.failureSummary?.slice(0, 200)}`,
    );
  });
}

const executablePath = findBrowser(process.env, process.platform);
if (executablePath === undefined)
  throw new Error(`There is no browser to take pictures with: ${installBrowserCommand}`);
const { server, origin } = await serveFolder('out/gallery');
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let isClean = true;
for (const theme of themes) {
  const page = await browser.newPage({ viewport: size });
  const say = (text: string) => {
    isClean = false;
    console.log(`${theme}: ${text}`);
  };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && say(`console: ${message.text()}`));
  page.on('pageerror', (error) => say(`error: ${error.message}`));
  await page.addInitScript(
    (value) => localStorage.setItem('workbench.settings', JSON.stringify({ 'workbench.theme': value })),
    theme,
  );
  await page.goto(`${origin}/gallery/gallery.html`);
  await page.getByRole('heading', { name: 'Records Workbench' }).waitFor();
  // As text, because the build is typed without a page.
  await page.evaluate('document.fonts.ready');
  for (const [name, prepare] of scenes) {
    await prepare(page);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
    for (const finding of await findings(page)) say(`${name}: ${finding}`);
  }
  await page.close();
}
await browser.close();
server.close();
process.exitCode = isClean ? 0 : 1;
