import { expect, it } from 'vitest';
import { isAccelerator, type PressedKey } from './accelerator.ts';

const press = (key: string, ...held: Exclude<keyof PressedKey, 'key'>[]): PressedKey => ({
  key,
  ctrl: held.includes('ctrl'),
  meta: held.includes('meta'),
  alt: held.includes('alt'),
  shift: held.includes('shift'),
});

it.each([
  ['CmdOrCtrl+Shift+P', press('P', 'ctrl', 'shift'), 'linux', true],
  ['CmdOrCtrl+Shift+P', press('P', 'meta', 'shift'), 'darwin', true],
  ['CmdOrCtrl+Shift+P', press('P', 'meta', 'shift'), 'linux', false],
  ['Ctrl+P', press('P', 'ctrl', 'shift'), 'linux', false],
  ['F5', press('F5'), 'linux', true],
  ['Alt+Left', press('ArrowLeft', 'alt'), 'win32', true],
  ['Ctrl+Plus', press('+', 'ctrl'), 'linux', true],
  ['Ctrl+Space', press(' ', 'ctrl'), 'linux', true],
])('%s, %j on %s: %s', (accelerator, pressed, platform, expected) => {
  expect(isAccelerator(accelerator, pressed, platform)).toBe(expected);
});
