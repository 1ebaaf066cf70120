import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dispose } from '../disposable.ts';

/** An item of the status bar. `text` is seen and read; `tooltip` explains; `command` runs when it is pressed. */
export interface StatusItem {
  readonly id: string;
  readonly side: 'left' | 'right';
  readonly order: number;
  readonly text: string;
  readonly icon?: string;
  readonly tone?: 'error' | 'warning' | 'ok' | 'docket' | 'lookingBack';
  readonly tooltip?: string;
  readonly command?: { readonly command: string; readonly args?: unknown };
  /** A second, quieter word in the mono face, such as the head's hash. */
  readonly mono?: string;
}

export interface StatusItems {
  readonly store: StoreApi<{ readonly items: readonly StatusItem[] }>;
  /** Adds the item or replaces the one with its id. */
  set(item: StatusItem): Dispose;
}

export function createStatusItems(): StatusItems {
  const store = createStore<{ readonly items: readonly StatusItem[] }>(() => ({ items: [] }));
  const remove = (id: string) => store.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }));
  return {
    store,
    set(item) {
      store.setState(({ items }) => ({
        items: [...items.filter(({ id }) => id !== item.id), item].sort((a, b) => a.order - b.order),
      }));
      return () => remove(item.id);
    },
  };
}
