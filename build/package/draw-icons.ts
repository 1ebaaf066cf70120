/** Draws icon.svg as the files that installers want, into icons/: `node build/package/draw-icons.ts`. Its results are kept in git. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, installBrowserCommand } from '../electron-host/find-browser.ts';

const folder = join(import.meta.dirname, 'icons');
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 32, 48, 64, 256];
/** Apple's types of an icns file that hold a PNG, by their size in pixels. */
const macTypes = new Map([
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

interface DrawnIcon {
  readonly size: number;
  readonly png: Buffer;
}

/** An .ico file: a directory of entries, then the PNGs themselves (as Windows reads them since Vista). */
function icoFile(icons: readonly DrawnIcon[]): Buffer {
  const head = Buffer.alloc(6 + 16 * icons.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(icons.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of icons.entries()) {
    const entry = 6 + 16 * index;
    // A byte cannot say 256: 0 does.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...icons.map(({ png }) => png)]);
}

/** An .icns file: each part is its type, its length with these eight bytes, and a PNG. */
function icnsFile(icons: readonly DrawnIcon[]): Buffer {
  const parts = icons.map(({ size, png }) => icnsPart(macTypes.get(size) ?? '', png));
  return icnsPart('icns', Buffer.concat(parts));
}

function icnsPart(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

async function drawAll(sizes: readonly number[]): Promise<DrawnIcon[]> {
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === undefined) throw new Error(`There is no browser to draw with: ${installBrowserCommand}`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const icons: DrawnIcon[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0">${svg.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`)}`,
      );
      icons.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return icons;
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  const icons = await drawAll([...new Set([...linuxSizes, ...windowsSizes, ...macTypes.keys()])]);
  const ofSizes = (sizes: readonly number[]) => icons.filter(({ size }) => sizes.includes(size));
  mkdirSync(folder, { recursive: true });
  for (const { size, png } of ofSizes(linuxSizes)) writeFileSync(join(folder, `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), icoFile(ofSizes(windowsSizes)));
  writeFileSync(join(folder, 'icon.icns'), icnsFile(ofSizes([...macTypes.keys()])));
}
