import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dispose } from './disposable.ts';

/** Things contributed under an id. React reads `items` with zustand's `useStore(registry.store)`. */
export interface Registry<T extends { readonly id: string }> {
  readonly store: StoreApi<{ readonly items: readonly T[] }>;
  /** A second item under the same id is a bug of the contributor and throws. */
  add(item: T): Dispose;
  get(id: string): T | undefined;
}

export function createRegistry<T extends { readonly id: string }>(noun: string): Registry<T> {
  const store = createStore<{ readonly items: readonly T[] }>(() => ({ items: [] }));
  const get = (id: string) => store.getState().items.find((item) => item.id === id);
  return {
    store,
    get,
    add(item) {
      if (get(item.id) !== undefined) throw new Error(`The ${noun} ${item.id} is registered twice.`);
      store.setState(({ items }) => ({ items: [...items, item] }));
      return () => store.setState(({ items }) => ({ items: items.filter((other) => other !== item) }));
    },
  };
}
