import { z } from 'zod';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import { readStored } from '../../platform/storage/stored.ts';

const storageKey = 'docket.wasOpen';

/** Kept at once, so that a killed window comes back to its docket. */
export function rememberThatOpen(storage: KeyValueStorage, isOpen: boolean): void {
  storage.set(storageKey, JSON.stringify(isOpen));
}

/** Whether the workbench was left with a docket open: the newest of the recent ones. */
export function wasOpen(storage: KeyValueStorage): boolean {
  return readStored(storage, storageKey, z.boolean(), false);
}
