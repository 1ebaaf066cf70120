import { createStore, type StoreApi } from 'zustand/vanilla';

/** A long job as the status bar tells it: "Indexing 140 of 189". */
export interface Job {
  readonly id: number;
  readonly label: string;
  readonly done: number;
  readonly total: number | undefined;
  /** Of the whole work, 0 to 1, where it is known before its units are counted. */
  readonly fraction: number | undefined;
  /** What else is known: how fast it goes, how long it will take. */
  readonly detail: string | undefined;
  readonly cancel: (() => void) | undefined;
}

interface JobHandle {
  report(done: number, total?: number, more?: { readonly fraction?: number; readonly detail?: string }): void;
  finish(): void;
}

export interface Progress {
  readonly store: StoreApi<{ readonly jobs: readonly Job[] }>;
  start(label: string, cancel?: () => void): JobHandle;
}

export function createProgress(): Progress {
  const store = createStore<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }));
  let lastId = 0;
  return {
    store,
    start(label, cancel) {
      const id = ++lastId;
      const job = { id, label, done: 0, total: undefined, fraction: undefined, detail: undefined, cancel };
      store.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
      return {
        report: (done, total, more = {}) =>
          store.setState(({ jobs }) => ({
            jobs: jobs.map((job) => (job.id === id ? { ...job, ...more, done, total: total ?? job.total } : job)),
          })),
        finish: () => store.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) })),
      };
    },
  };
}

/** @example jobSentence({ label: 'Indexing', done: 140, total: 189, ... }) // 'Indexing 140 of 189' */
export function jobSentence(job: Job): string {
  const of = job.total === undefined ? '' : ` of ${job.total.toLocaleString('en-US')}`;
  const detail = job.detail === undefined ? '' : `, ${job.detail}`;
  return `${job.label} ${job.done.toLocaleString('en-US')}${of}${detail}`;
}
