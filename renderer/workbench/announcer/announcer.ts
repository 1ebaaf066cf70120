import { createStore, type StoreApi } from 'zustand/vanilla';

/** What is said to a screen reader without moving the focus. */
export interface Announcer {
  readonly store: StoreApi<{ readonly polite: string; readonly assertive: string }>;
  /** `assertive` interrupts: only for what must not be missed, such as a refusal. */
  say(text: string, politeness?: 'polite' | 'assertive'): void;
}

// A live region is only read when its text changes; an unseen mark makes a repeated sentence a new text.
const unseenMark = '\u00a0';

export function createAnnouncer(): Announcer {
  const store = createStore<{ readonly polite: string; readonly assertive: string }>(() => ({
    polite: '',
    assertive: '',
  }));
  return {
    store,
    say: (text, politeness = 'polite') =>
      store.setState((said) => ({ [politeness]: said[politeness] === text ? text + unseenMark : text })),
  };
}
