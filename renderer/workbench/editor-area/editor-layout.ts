import type { DockviewApi, SerializedDockview } from 'dockview-react';
import { z } from 'zod';
import { type Dispose, disposeTogether } from '../../platform/disposable.ts';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import { readStored } from '../../platform/storage/stored.ts';

const storageKey = 'editors';
const keepDelayMs = 200;
// Only that it is dockview's; fromJSON checks the rest itself.
const storedSchema = z.custom<SerializedDockview>(
  (value) => typeof value === 'object' && value !== null && 'grid' in value,
);

/** Opens the tabs and splits of the last time; a layout that dockview refuses is dropped, and the area starts empty. */
export function restoreEditorLayout(api: DockviewApi, storage: KeyValueStorage): void {
  const stored = readStored(storage, storageKey, z.nullable(storedSchema), null);
  if (stored === null) return;
  try {
    api.fromJSON(stored);
  } catch {
    storage.delete(storageKey);
    api.clear();
  }
}

/** Stores the layout soon after each change, and at once when the window goes. */
export function keepEditorLayout(api: DockviewApi, storage: KeyValueStorage): Dispose {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    storage.set(storageKey, JSON.stringify(api.toJSON()));
  };
  const listener = api.onDidLayoutChange(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, keepDelayMs);
  });
  window.addEventListener('pagehide', keep);
  return disposeTogether(
    () => listener.dispose(),
    () => clearTimeout(timer),
    () => window.removeEventListener('pagehide', keep),
  );
}
