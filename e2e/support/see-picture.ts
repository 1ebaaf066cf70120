import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbenchPage } from '../page-models/workbench-page.ts';

/** For whoever looks: with SEE_PICTURES=1 the window in both themes, among the system's temporary files. */
export async function seePicture({ page }: WorkbenchPage, name: string): Promise<void> {
  if (process.env.SEE_PICTURES !== '1') return;
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(tmpdir(), `see-${name}-${theme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null });
}
