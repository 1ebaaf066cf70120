import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { renamed, type SavedSearch, savedSearchSchema, withSearch } from '../../../shared/search/saved-search.ts';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import { readStored } from '../../platform/storage/stored.ts';

/** The officer's own searches by name, kept with the settings of this window. */
export interface SavedSearches {
  readonly store: StoreApi<{ readonly searches: readonly SavedSearch[] }>;
  /** In place of one of the same name. */
  save(search: SavedSearch): void;
  /** In place of another one that bears the new name. */
  rename(from: string, to: string): void;
  remove(name: string): void;
}

const storageKey = 'savedSearches';

const kept = new WeakMap<object, SavedSearches>();

export function savedSearchesOf({ storage }: { readonly storage: KeyValueStorage }): SavedSearches {
  const saved = kept.get(storage) ?? createSavedSearches(storage);
  kept.set(storage, saved);
  return saved;
}

function createSavedSearches(storage: KeyValueStorage): SavedSearches {
  const store = createStore(() => ({
    searches: readStored(storage, storageKey, z.array(savedSearchSchema).readonly(), []),
  }));
  const keep = (searches: readonly SavedSearch[]) => {
    store.setState({ searches });
    storage.set(storageKey, JSON.stringify(searches));
  };
  return {
    store,
    save: (search) => keep(withSearch(store.getState().searches, search)),
    rename: (from, to) => keep(renamed(store.getState().searches, from, to)),
    remove: (name) => keep(store.getState().searches.filter((search) => search.name !== name)),
  };
}
