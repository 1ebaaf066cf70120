import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { Platform } from 'electron-builder';
import { writeElectronStub } from '../../build/package/electron-stub.ts';
import { packageApp, packagedElectronVersion } from '../../build/package/package-app.ts';
import { expect, test } from '../fixtures/workbench.fixture.ts';
import { invoke } from '../support/bridge.ts';
import { launchWorkbench, readLog } from '../support/workbench-app.ts';

/** What is packed into the archive, unpacked and started: the bundles find each other, the sample and the fonts where they lie there. */
const folder = mkdtempSync(join(tmpdir(), 'workbench-packaged-'));
const appDir = join(folder, 'unpacked');

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const electronDist = join(folder, 'electron');
  writeElectronStub(electronDist, packagedElectronVersion());
  await packageApp({ folder, system: Platform.LINUX, onlyFolder: true, electronDist });
  extractAll(join(folder, 'installers/linux-unpacked/resources/app.asar'), appDir);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the files of a package open the sample and lay out a letter', async ({ userDataDir }) => {
  const { page, quit } = await launchWorkbench(userDataDir, { appDir });
  expect(await invoke(page, 'docket.openSample', { actor: 'A. Liaison' })).toMatchObject({
    ok: true,
    value: { isSample: true },
  });
  const about = { kind: 'case', id: 'UD-2022-0001' };
  const draft = await invoke(page, 'draft.open', { template: 'quarterly-status', about, quarter: '2022Q2' });
  expect(draft).toMatchObject({ ok: true });
  expect(await invoke(page, 'draft.layout', (draft as { readonly value: unknown }).value)).toMatchObject({
    ok: true,
    value: { pages: expect.arrayContaining([expect.anything()]) },
  });
  await quit();
  expect(readLog(userDataDir).filter(({ level }) => level === 'error')).toEqual([]);
});
