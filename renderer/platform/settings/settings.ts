import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Dispose } from '../disposable.ts';
import { createRegistry, type Registry } from '../registry.ts';
import type { KeyValueStorage } from '../storage/storage.ts';
import { readStored } from '../storage/stored.ts';
import { type Setting, type SettingValue, settingRefusal, settingSchema, type ValueOf } from './setting.ts';

export interface Settings {
  readonly registry: Registry<Setting>;
  /** The officer's own values by setting id; what is not here has its initial value. */
  readonly store: StoreApi<{ readonly own: Readonly<Record<string, unknown>> }>;
  get<S extends Setting>(setting: S): ValueOf<S>;
  set(setting: Setting, value: SettingValue): Result<void>;
  reset(setting: Setting): void;
  isChanged(setting: Setting): boolean;
  /** Calls at once with the value of now, then at each change. */
  follow<S extends Setting>(setting: S, listener: (value: ValueOf<S>) => void): Dispose;
}

const storageKey = 'settings';

export function createSettings(storage: KeyValueStorage): Settings {
  const registry = createRegistry<Setting>('setting');
  const own = readStored(storage, storageKey, z.record(z.string(), z.unknown()), {});
  const store = createStore<{ readonly own: Readonly<Record<string, unknown>> }>(() => ({ own }));
  const keep = (next: Readonly<Record<string, unknown>>) => {
    storage.set(storageKey, JSON.stringify(next));
    store.setState({ own: next });
  };
  const get = <S extends Setting>(setting: S) => valueIn(store.getState().own, setting);

  return {
    registry,
    store,
    get,
    set(setting, value) {
      if (!settingSchema(setting).safeParse(value).success) return refuse('settingRefused', settingRefusal(setting));
      keep({ ...store.getState().own, [setting.id]: value });
      return ok(undefined);
    },
    reset: (setting) =>
      keep(Object.fromEntries(Object.entries(store.getState().own).filter(([id]) => id !== setting.id))),
    isChanged: (setting) => get(setting) !== setting.initial,
    follow(setting, listener) {
      let last = get(setting);
      listener(last);
      return store.subscribe(() => {
        const next = get(setting);
        if (next === last) return;
        last = next;
        listener(next);
      });
    },
  };
}

/** The value of a setting among the officer's own; a stored value of the wrong shape counts as not set. */
export function valueIn<S extends Setting>(own: Readonly<Record<string, unknown>>, setting: S): ValueOf<S> {
  const parsed = settingSchema(setting).safeParse(own[setting.id]);
  // The schema is made from the setting, so what it lets through is the setting's own type.
  return (parsed.success ? parsed.data : setting.initial) as ValueOf<S>;
}
