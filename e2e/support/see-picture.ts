import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';

/** For whoever looks: with SEE_PICTURES=1 the window in both themes, or as it is, among the system's temporary files. */
export async function seePicture({ page }: WorkbenchPage, name: string, as: 'both' | 'itIs' = 'both'): Promise<void> {
  if (process.env.SEE_PICTURES !== '1') return;
  if (as === 'itIs')
    return void (await page.screenshot({ path: join(tmpdir(), `see-${name}.png`), animations: 'disabled' }));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(tmpdir(), `see-${name}-${theme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null });
}
