/** Rows of a timeline of any length as a grid draws them: pages are asked for as they come into view. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ConversationPage,
  type ConversationRow,
  type ConversationScope,
  readConversation,
} from '../../../shared/contracts/conversation.contract.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';

export interface PagedRows {
  /** Undefined until the first answer. */
  readonly page: Omit<ConversationPage, 'rows'> | undefined;
  readonly pages: ReadonlyMap<number, readonly ConversationRow[]>;
  readonly refusal: Refusal | undefined;
}

export interface RowPager {
  readonly store: StoreApi<PagedRows>;
  /** Which rows are in view, both included. */
  show(first: number, last: number): void;
  /** The messages were read anew: what is in view is asked for again, and stands until the answer comes. */
  refresh(): void;
  close(): void;
}

export interface TimelineQuestion {
  readonly scope: ConversationScope;
  readonly words: string;
}

/** Rows asked for at once: few enough to be parsed and drawn within a frame. */
const pageLength = 150;
/** How far beyond the view rows are asked for: less than a page, so that a timeline opens with one. */
const rowsAhead = 100;
/** Of more, those farthest from the view are let go. */
const mostPages = 40;

export function openPager({ call }: Pick<MainProcess, 'call'>, { scope, words }: TimelineQuestion): RowPager {
  const store = createStore<PagedRows>(() => ({ page: undefined, pages: new Map(), refusal: undefined }));
  /** Of the reading that is being asked for. */
  let held = new Set<number>();
  let reading = 0;
  let isAsking = false;
  let isClosed = false;
  let inView = [0, 0] as readonly [number, number];

  async function ask(place: number): Promise<void> {
    const mine = reading;
    const answer = await call(readConversation, { scope, words, from: place * pageLength, limit: pageLength });
    if (mine !== reading) return;
    if (!answer.ok) return store.setState({ refusal: answer });
    held = new Set([...held, place].sort((left, right) => farFromView(left) - farFromView(right)).slice(0, mostPages));
    const { rows, ...page } = answer.value;
    store.setState(({ pages, page: before }) => {
      // Rows of two readings do not belong together.
      const known = before?.state.revision === page.state.revision ? pages : [];
      const near = [...known, [place, rows] as const].filter(([at]) => held.has(at));
      return { page, refusal: undefined, pages: new Map(near) };
    });
  }

  const farFromView = (place: number) => Math.abs(place * pageLength - inView[0]);

  /** What is in view comes before what may come into view. */
  function wanted(): number | undefined {
    const { page, refusal } = store.getState();
    if (isClosed || refusal !== undefined) return undefined;
    const end = Math.max(page?.count ?? 0, 1);
    const [first, last] = inView;
    const rows = [first, last, first - rowsAhead, last + rowsAhead].filter((row) => row >= 0 && row < end);
    return rows.map((row) => Math.floor(row / pageLength)).find((place) => !held.has(place));
  }

  /** One page at a time: whoever drags through a long list waits for no page that was passed. */
  async function askWanted(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      for (let place = wanted(); place !== undefined; place = wanted()) await ask(place);
    } finally {
      isAsking = false;
    }
  }

  void askWanted();
  return {
    store,
    show(first, last) {
      inView = [first, last];
      void askWanted();
    },
    refresh() {
      reading += 1;
      held = new Set();
      store.setState({ refusal: undefined });
      void askWanted();
    },
    close() {
      reading += 1;
      isClosed = true;
    },
  };
}

export function rowAt({ pages }: PagedRows, index: number): ConversationRow | undefined {
  return pages.get(Math.floor(index / pageLength))?.[index % pageLength];
}
