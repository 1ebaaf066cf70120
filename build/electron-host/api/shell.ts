import type * as Subset from '../subset.ts';

/** The host opens nothing outside itself; tests read what would have been opened. */
const opened: string[] = [];

export const shell: typeof Subset.shell & { readonly opened: readonly string[] } = {
  opened,
  async openExternal(url) {
    opened.push(url);
  },
  async openPath(path) {
    opened.push(path);
    return '';
  },
  showItemInFolder(path) {
    opened.push(path);
  },
};
