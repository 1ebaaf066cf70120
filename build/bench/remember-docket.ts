import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Readies the profile in `userData` as if the officer had given their name, and had opened the docket before. */
export async function rememberDocket(userData: string, dir: string, name: string): Promise<void> {
  const remembered = { dir, name, agency: 'Agency', office: 'Records', isSample: false };
  await mkdir(userData, { recursive: true });
  const bounds = { x: 0, y: 0, width: 1440, height: 900 };
  await writeFile(join(userData, 'window-state.json'), JSON.stringify({ bounds, isMaximized: false }));
  await writeFile(
    join(userData, 'recent-dockets.json'),
    JSON.stringify([{ ...remembered, openedAt: '2026-01-02T15:00:00.000Z' }]),
  );
  await writeFile(join(userData, 'officer.json'), JSON.stringify({ name: 'Bench' }));
}
