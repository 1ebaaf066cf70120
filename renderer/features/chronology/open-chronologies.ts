/** The chronologies that are open in this window: every change is saved at once and can be taken back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { readChronology, saveChronology } from '../../../shared/contracts/chronology.contract.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';

export interface Drafted {
  /** Undefined until it is read. */
  readonly chronology: Chronology | undefined;
  /** What stood before each change, oldest first. */
  readonly past: readonly Chronology[];
  /** Why it cannot be read, or the last change could not be saved. */
  readonly refusal: Refusal | undefined;
  /** It was deleted: its pages close. */
  readonly isGone: boolean;
}

/** They are files, of which no entry tells: whoever begins, changes or ends one says so. */
export const chronologyChanges = createStore(() => ({ count: 0 }));

export function noteChronologies(): void {
  chronologyChanges.setState(({ count }) => ({ count: count + 1 }));
}

export interface OpenChronology {
  readonly store: StoreApi<Drafted>;
  /** Answers whether it is on the disk. Nothing happens where the change is none. */
  change(make: (before: Chronology) => Chronology): Promise<boolean>;
  undo(): Promise<boolean>;
  /** Reads or saves again what failed. */
  tryAgain(): Promise<boolean>;
}

const mostUndone = 200;

/** Reads it first; `change` waits for that. */
export function openChronology({ call }: Pick<MainProcess, 'call'>, id: string): OpenChronology {
  const store = createStore<Drafted>(() => ({
    chronology: undefined,
    past: [],
    refusal: undefined,
    isGone: false,
  }));
  let reading = read();

  async function read(): Promise<void> {
    const answer = await call(readChronology, { id });
    store.setState(
      answer.ok ? { chronology: answer.value, refusal: undefined } : { chronology: undefined, refusal: answer },
    );
  }

  async function save(chronology: Chronology, past: readonly Chronology[]): Promise<boolean> {
    store.setState({ chronology, past: past.slice(-mostUndone) });
    const saved = await call(saveChronology, { ...chronology, lines: [...chronology.lines] });
    store.setState({ refusal: saved.ok ? undefined : saved });
    noteChronologies();
    return saved.ok;
  }

  return {
    store,
    async change(make) {
      await reading;
      const { chronology, past } = store.getState();
      if (chronology === undefined) return false;
      const next = make(chronology);
      return next === chronology || save(next, [...past, chronology]);
    },
    async undo() {
      const { past } = store.getState();
      const before = past.at(-1);
      return before === undefined || save(before, past.slice(0, -1));
    },
    async tryAgain() {
      const { chronology, past } = store.getState();
      if (chronology !== undefined) return save(chronology, past);
      reading = read();
      await reading;
      return store.getState().chronology !== undefined;
    },
  };
}

const opened = new WeakMap<object, Map<string, OpenChronology>>();

/** The one of its id in this window and docket, so that what is added elsewhere is seen on its page. */
export function chronologyOf(
  { mainProcess }: { readonly mainProcess: MainProcess },
  docket: string,
  id: string,
): OpenChronology {
  const known = opened.get(mainProcess) ?? new Map<string, OpenChronology>();
  opened.set(mainProcess, known);
  const key = `${docket} ${id}`;
  const one = known.get(key) ?? openChronology(mainProcess, id);
  known.set(key, one);
  return one;
}

/** It was deleted: nobody is shown what it held, and its number may be given again. */
export function endChronology(
  { mainProcess }: { readonly mainProcess: MainProcess },
  docket: string,
  id: string,
): void {
  const key = `${docket} ${id}`;
  opened.get(mainProcess)?.get(key)?.store.setState({ isGone: true });
  opened.get(mainProcess)?.delete(key);
  noteChronologies();
}
