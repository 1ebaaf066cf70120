/** A long list as a virtual list draws it: its length, and the rows near those in view. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { observe } from './observe.ts';
import type { Projection } from './projection.ts';
import type { Query, WindowAnswer } from './queries/query.ts';

export interface RowWindow<Row> {
  /** Undefined until the first answer. */
  readonly store: StoreApi<{ readonly answer: WindowAnswer<Row> | undefined }>;
  /** Says which rows are in view, both included; those and their neighbours are then kept up to date. */
  show(first: number, last: number): void;
  close(): void;
}

/** Ranges begin and end at multiples of this, and one is asked for anew when the view is nearer than this to an end of it. */
const step = 50;

/** Begins with the first rows. `window` asks for `limit` rows from row `start` on. */
export function openRowWindow<Row>(
  projection: Projection,
  window: (start: number, limit: number) => Query<WindowAnswer<Row>>,
  onDidFail: (error: unknown) => void,
): RowWindow<Row> {
  const store = createStore<{ readonly answer: WindowAnswer<Row> | undefined }>(() => ({ answer: undefined }));
  let [start, end] = [0, 2 * step];
  let inView = [0, 0] as readonly [number, number];
  let isAnswered = false;
  let stop = observeRange();

  function observeRange(): () => void {
    isAnswered = false;
    return observe(projection, window(start, end - start), {
      next(answer) {
        store.setState({ answer });
        isAnswered = true;
        follow();
      },
      error(error) {
        isAnswered = true;
        onDidFail(error);
      },
    });
  }

  /** One question at a time: whoever drags through a long list waits for no rows that were passed. */
  function follow(): void {
    const [first, last] = inView;
    const { count = 0 } = store.getState().answer ?? {};
    const isEnough = (start === 0 || first >= start + step) && (end >= count || last < end - step);
    if (!isAnswered || isEnough) return;
    start = Math.max(Math.floor(first / step) - 2, 0) * step;
    end = (Math.floor(last / step) + 4) * step;
    stop();
    stop = observeRange();
  }

  return {
    store,
    show(first, last) {
      inView = [first, last];
      follow();
    },
    close: () => stop(),
  };
}

/** A row of the list, or undefined where it is not read yet. */
export function rowAt<Row>(answer: WindowAnswer<Row> | undefined, index: number): Row | undefined {
  return answer?.rows[index - answer.start];
}
