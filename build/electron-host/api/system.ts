/** The small doors to the operating system: clipboard, screen, power. */
import { EventEmitter } from 'node:events';
import type * as Subset from '../subset.ts';

let clipboardText = '';

/** The host's clipboard is its own; nothing of a test run reaches the desktop's. */
export const clipboard: typeof Subset.clipboard = {
  async writeText(text) {
    clipboardText = text;
  },
  readText: async () => clipboardText,
};

/** One display, large enough that no kept window state falls outside it. */
export const screen: typeof Subset.screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 3840, height: 2160 } }],
};

/** Never tells of sleep by itself; tests emit `resume`. */
export const powerMonitor = new EventEmitter<{ suspend: []; resume: [] }>();
