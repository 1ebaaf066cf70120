import type { ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

interface Question {
  readonly title: string;
  readonly detail: string;
  /** The words on the buttons; the last is the one most people want. Esc answers undefined. */
  readonly answers: readonly string[];
}

/** Draws a `Dialog`, which calls `close` when it is done with. */
type DrawDialog = (close: () => void) => ReactNode;

/** Questions that must be answered before anything else. */
export interface Dialogs {
  readonly store: StoreApi<{
    readonly asked: (Question & { readonly answer: (text: string | undefined) => void }) | undefined;
    readonly shown: DrawDialog | undefined;
  }>;
  ask(question: Question): Promise<string | undefined>;
  /** Shows a dialog of a feature's own, in place of the one that is shown. */
  show(draw: DrawDialog): void;
}

export function createDialogs(): Dialogs {
  const store: Dialogs['store'] = createStore(() => ({ asked: undefined, shown: undefined }));
  return {
    store,
    show: (shown) => store.setState({ shown }),
    ask: (question) =>
      new Promise((resolve) => {
        store.getState().asked?.answer(undefined);
        const answer = (text: string | undefined) => {
          store.setState({ asked: undefined });
          resolve(text);
        };
        store.setState({ asked: { ...question, answer } });
      }),
  };
}
