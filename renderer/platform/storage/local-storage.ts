import type { KeyValueStorage } from './storage.ts';

const prefix = 'workbench.';

/** The window's own storage. Read at once at start, so the theme and the layout are there in the first frame. */
export function createLocalStorage(storage: Storage): KeyValueStorage {
  return {
    get: (key) => storage.getItem(prefix + key) ?? undefined,
    set: (key, value) => storage.setItem(prefix + key, value),
    delete: (key) => storage.removeItem(prefix + key),
  };
}
