/** Rows of a timeline of any length as a grid draws them: pages are asked for as they come into view. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ConversationPage,
  type ConversationRow,
  type ConversationScope,
  mostConversationRows,
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

const pageLength = mostConversationRows / 2;

export function openPager({ call }: Pick<MainProcess, 'call'>, { scope, words }: TimelineQuestion): RowPager {
  const store = createStore<PagedRows>(() => ({ page: undefined, pages: new Map(), refusal: undefined }));
  let asked = new Set<number>();
  let reading = 0;
  let inView = [0, 0] as readonly [number, number];

  async function ask(place: number): Promise<void> {
    asked.add(place);
    const mine = reading;
    const answer = await call(readConversation, { scope, words, from: place * pageLength, limit: pageLength });
    if (mine !== reading) return;
    if (!answer.ok) return store.setState({ refusal: answer });
    const { rows, ...page } = answer.value;
    store.setState(({ pages, page: before }) => {
      // Rows of two readings do not belong together.
      const isSame = before?.state.revision === page.state.revision;
      return { page, refusal: undefined, pages: new Map([...(isSame ? pages : []), [place, rows]]) };
    });
  }

  function askShown(): void {
    const [first, last] = inView.map((row) => Math.floor(row / pageLength));
    for (let place = first ?? 0; place <= (last ?? 0); place++) if (!asked.has(place)) void ask(place);
  }

  askShown();
  return {
    store,
    show(first, last) {
      inView = [first, last];
      askShown();
    },
    refresh() {
      reading += 1;
      asked = new Set();
      askShown();
    },
    close() {
      reading += 1;
    },
  };
}

export function rowAt({ pages }: PagedRows, index: number): ConversationRow | undefined {
  return pages.get(Math.floor(index / pageLength))?.[index % pageLength];
}
