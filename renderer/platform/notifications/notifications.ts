import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandLink } from '../commands/command.ts';

export type Severity = 'error' | 'warning' | 'note' | 'done';

/** What happened, in a sentence; then what came of it. "Not complete" comes before what worked. */
interface NotificationContent {
  readonly severity: Severity;
  readonly message: string;
  readonly result?: string;
  /** At most two; the last is the one most people want. */
  readonly actions?: readonly CommandLink[];
}

export interface Notification extends NotificationContent {
  readonly id: number;
  /** Still a toast; otherwise only in the list under the bell. */
  readonly isToast: boolean;
}

export interface Notifications {
  readonly store: StoreApi<{ readonly all: readonly Notification[] }>;
  show(content: NotificationContent): number;
  /** Takes the toast away; the list keeps it. */
  hideToast(id: number): void;
  clear(): void;
}

const maxKept = 50;

/** Newest last. Errors stay until they are closed; the toasts of the rest go by themselves. */
export function createNotifications(): Notifications {
  const store = createStore<{ readonly all: readonly Notification[] }>(() => ({ all: [] }));
  let lastId = 0;
  return {
    store,
    show(content) {
      const notification = { ...content, id: ++lastId, isToast: true };
      store.setState(({ all }) => ({ all: [...all, notification].slice(-maxKept) }));
      return notification.id;
    },
    hideToast: (id) =>
      store.setState(({ all }) => ({
        all: all.map((entry) => (entry.id === id ? { ...entry, isToast: false } : entry)),
      })),
    clear: () => store.setState({ all: [] }),
  };
}
