import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../run-step.ts';
import { packageConfiguration } from './configuration.ts';
import { writeElectronStub } from './electron-stub.ts';
import { packageApp, packagedElectronVersion } from './package-app.ts';

/** What electron-builder makes of the staged app for Linux, around an Electron that is a stub. */
const folder = mkdtempSync(join(tmpdir(), 'workbench-package-'));
const unpacked = join(folder, 'installers/linux-unpacked');
let files: string[];
/** Bytes: less than the samples of one mail parser (pst-extractor, 47 MB) would add. */
const largestArchive = 40e6;

beforeAll(async () => {
  const electronDist = join(folder, 'electron');
  writeElectronStub(electronDist, packagedElectronVersion());
  await packageApp({ folder, system: Platform.LINUX, onlyFolder: true, electronDist });
  files = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false }).map((file) =>
    file.replaceAll('\\', '/'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('packs the bundles, the fonts, the rule table and the sample', () => {
  const shipped = ['fonts', 'letters/templates', 'rules', 'sample', 'sample/mail', 'sample/letters'].flatMap((assets) =>
    readdirSync(join(root, 'assets', assets)).map((name) => `/assets/${assets}/${name}`),
  );
  expect(shipped.length).toBeGreaterThan(20);
  expect(files).toEqual(
    expect.arrayContaining([
      ...shipped,
      '/LICENSE',
      '/package.json',
      '/dist/main/main.js',
      '/dist/main/mail-reader.child.js',
      '/dist/main/indexing.child.js',
      '/dist/main/sheet-reader.child.js',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
    ]),
  );
});

it('packs no tests, no sources, no packages, and nothing of the development host', () => {
  const topFolders = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
  expect([...topFolders].sort()).toEqual([
    'LICENSE',
    'assets',
    'assets/fonts',
    'assets/letters',
    'assets/rules',
    'assets/sample',
    'dist',
    'dist/main',
    'dist/preload',
    'dist/renderer',
    'package.json',
  ]);
  expect(files.filter((file) => /\.(tsx?|map)$|\.test\.|node_modules|host/.test(file))).toEqual([]);
  expect(existsSync(join(unpacked, 'resources/app'))).toBe(false);
  expect(existsSync(join(unpacked, 'resources/app.asar.unpacked'))).toBe(false);
  expect(readdirSync(join(unpacked, 'locales'))).toEqual(['en-US.pak']);
});

it('packs of the mail parsers what is run, and none of their samples, fonts or tables', () => {
  const shipped = files.filter((file) => !file.startsWith('/assets/'));
  expect(shipped.filter((file) => /\.(pst|ost|msg|eml|mbox|pfb|bcmap|icc|wasm)$/i.test(file))).toEqual([]);
  expect(statSync(join(unpacked, 'resources/app.asar')).size).toBeLessThan(largestArchive);
});

it('turns the fuses: no Node, no debugger; only the archive, checked; cookies encrypted', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'records-workbench'));
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1';
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    encryptedCookies: isOn(FuseV1Options.EnableCookieEncryption),
    checkedArchive: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    filePrivileges: false,
    encryptedCookies: true,
    checkedArchive: true,
    onlyArchive: true,
  });
});

it('is refused by the schema where a word is wrong', async () => {
  const right = packageConfiguration(join(folder, 'app'), folder, packagedElectronVersion());
  const config = Object.assign(right, { nsis: { onClick: true } });
  const targets = Platform.LINUX.createTarget('dir');
  await expect(build({ projectDir: root, targets, config })).rejects.toThrow(/configuration\.nsis should be/);
});
