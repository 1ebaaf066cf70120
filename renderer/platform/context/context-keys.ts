import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ContextValue, holds, parseWhen } from './when.ts';

/** What is true of the workbench now, by name: what keybindings, menus and enablement ask. */
export interface ContextKeys {
  readonly store: StoreApi<Readonly<Record<string, ContextValue>>>;
  set(key: string, value: ContextValue): void;
  get(key: string): ContextValue | undefined;
  holds(when: string | undefined): boolean;
}

export function createContextKeys(initial: Readonly<Record<string, ContextValue>> = {}): ContextKeys {
  const store = createStore<Readonly<Record<string, ContextValue>>>(() => initial);
  const get = (key: string) => store.getState()[key];
  return {
    store,
    get,
    set(key, value) {
      if (get(key) !== value) store.setState({ [key]: value });
    },
    holds: (when) => holds(parseWhen(when), get),
  };
}
