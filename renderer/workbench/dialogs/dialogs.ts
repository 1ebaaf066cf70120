import { createStore, type StoreApi } from 'zustand/vanilla';

interface Question {
  readonly title: string;
  readonly detail: string;
  /** The words on the buttons; the last is the one most people want. Esc answers undefined. */
  readonly answers: readonly string[];
}

/** Questions that must be answered before anything else. */
export interface Dialogs {
  readonly store: StoreApi<{
    readonly asked: (Question & { readonly answer: (text: string | undefined) => void }) | undefined;
  }>;
  ask(question: Question): Promise<string | undefined>;
}

export function createDialogs(): Dialogs {
  const store: Dialogs['store'] = createStore(() => ({ asked: undefined }));
  return {
    store,
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
