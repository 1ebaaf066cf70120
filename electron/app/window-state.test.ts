import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOnScreen, readWindowState, writeWindowState } from './window-state.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'window-')), 'window-state.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

const bounds = { x: 10, y: 20, width: 1280, height: 800 };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

it('reads what it wrote', () => {
  writeWindowState(file, { bounds, isMaximized: true });
  expect(readWindowState(file)).toEqual({ bounds, isMaximized: true });
});

it.each(['', '{', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"isMaximized":false}'])(
  'opens as on the first day when the file holds %j',
  (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
  },
);

it('wants enough of the title bar on a screen to take hold of it', () => {
  expect(isOnScreen(bounds, [screen])).toBe(true);
  expect(isOnScreen({ ...bounds, x: 1900 }, [screen])).toBe(false);
  expect(isOnScreen({ ...bounds, y: -300 }, [screen])).toBe(false);
  expect(isOnScreen({ ...bounds, x: 2500 }, [screen, { ...screen, x: 1920 }])).toBe(true);
});
