import { createStore, type StoreApi } from 'zustand/vanilla';

export interface OutputLine {
  readonly at: string;
  readonly channel: string;
  readonly text: string;
}

/** What the workbench and its jobs say while they work, for the Output panel: ids and codes, never message bodies. */
export interface Output {
  readonly store: StoreApi<{ readonly lines: readonly OutputLine[] }>;
  append(channel: string, text: string): void;
  clear(): void;
}

const maxLines = 5_000;

export function createOutput(now: () => string): Output {
  const store = createStore<{ readonly lines: readonly OutputLine[] }>(() => ({ lines: [] }));
  return {
    store,
    append: (channel, text) =>
      store.setState(({ lines }) => ({ lines: [...lines, { at: now(), channel, text }].slice(-maxLines) })),
    clear: () => store.setState({ lines: [] }),
  };
}
