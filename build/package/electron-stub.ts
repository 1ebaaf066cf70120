import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuse wire in Electron's binary; then come its version, its length and one character a fuse (Electron, "Electron Fuses"). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 is delivered: cookie encryption, archive integrity, only-from-archive and the snapshot are off. */
const deliveredFuses = '10110001';

/** A folder in the place of an unpacked Electron for Linux: nothing in it runs, but it has the fuse wire that packaging writes to. */
export function writeElectronStub(folder: string, version: string): void {
  for (const inner of ['resources', 'locales']) mkdirSync(join(folder, inner), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, deliveredFuses.length]),
    Buffer.from(deliveredFuses),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), wire, Buffer.alloc(4096)]));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const file of [
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome_crashpad_handler',
    'chrome-sandbox',
    'locales/en-US.pak',
    'locales/de.pak',
  ])
    writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'version'), version);
}
