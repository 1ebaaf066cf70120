import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dispose } from '../disposable.ts';

/** One line of the palette, of quick open or of a choice. */
export interface QuickItem {
  readonly id: string;
  readonly title: string;
  readonly icon?: string;
  readonly description?: string;
  readonly group?: string;
  /** What is typed is its whole number: it comes before everything else. */
  readonly isExact?: boolean;
  readonly key?: string;
  /** Why it cannot be chosen; it stays listed, and choosing it says the reason. */
  readonly reason?: string;
  /** Said in the group's line of keys: Alt+Enter does this instead, e.g. "change its key". */
  readonly chooseOther?: () => void;
  /** Inclusive start and exclusive end of each matched stretch of the title. */
  readonly matches?: readonly (readonly [number, number])[];
  choose(): void;
}

/** Finds items for what is typed after its prefix. Answers late answers itself: the box shows only the newest. */
export interface QuickSource {
  readonly prefix: string;
  readonly label: string;
  readonly placeholder: string;
  /** Told in the corner: "8 of 164 commands". */
  readonly noun: string;
  /** What Alt+Enter does with its items, for the line of keys below the list. */
  readonly otherLabel?: string;
  find(query: string): QuickAnswer | Promise<QuickAnswer>;
  /** Calls where it would find something else than before; while the box is open it is then asked again. */
  onDidChange?(listener: () => void): Dispose;
}

export interface QuickAnswer {
  readonly items: readonly QuickItem[];
  readonly total: number;
}

export interface QuickInput {
  readonly store: StoreApi<{
    readonly open: { readonly text: string; readonly only: QuickSource | undefined } | undefined;
  }>;
  addSource(source: QuickSource): Dispose;
  /** The sources with the longest prefix that fits; sources with one prefix are shown together. */
  sourcesOf(text: string): readonly QuickSource[];
  show(text: string): void;
  /** Asks for one of a few things, e.g. a theme; answers undefined when closed without a choice. */
  choose<T>(
    label: string,
    options: readonly { readonly title: string; readonly value: T; readonly icon?: string }[],
  ): Promise<T | undefined>;
  close(): void;
}

export function createQuickInput(): QuickInput {
  const store: QuickInput['store'] = createStore(() => ({ open: undefined }));
  let sources: readonly QuickSource[] = [];
  let onDidClose: () => void = () => {};
  const close = () => {
    store.setState({ open: undefined });
    onDidClose();
    onDidClose = () => {};
  };
  return {
    store,
    close,
    addSource(source) {
      sources = [...sources, source].sort((left, right) => right.prefix.length - left.prefix.length);
      return () => {
        sources = sources.filter((other) => other !== source);
      };
    },
    sourcesOf(text) {
      const only = store.getState().open?.only;
      if (only !== undefined) return [only];
      const prefix = sources.find((source) => text.startsWith(source.prefix))?.prefix;
      return sources.filter((source) => source.prefix === prefix);
    },
    show: (text) => store.setState({ open: { text, only: undefined } }),
    choose: (label, options) =>
      new Promise((resolve) => {
        close();
        const find = (query: string) => {
          const items = options
            .filter((option) => option.title.toLowerCase().includes(query.toLowerCase()))
            .map((option) => ({
              id: option.title,
              title: option.title,
              ...(option.icon ? { icon: option.icon } : {}),
              choose: () => resolve(option.value),
            }));
          return { items, total: options.length };
        };
        onDidClose = () => resolve(undefined);
        store.setState({ open: { text: '', only: { prefix: '', label, placeholder: label, noun: 'choices', find } } });
      }),
  };
}
