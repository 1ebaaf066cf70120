import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type FoundDocument,
  mostFoundAtOnce,
  type SearchPage,
  type SearchState,
  searchDocket,
} from '../../../shared/contracts/search.contract.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { SearchOrder } from '../../../shared/search/saved-search.ts';
import type { SearchedKind } from '../../../shared/search/search-query.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';

/** What is asked, and what was found of it so far. */
export interface Searching {
  readonly text: string;
  readonly kind: SearchedKind | 'all';
  readonly order: SearchOrder;
  /** In order; more are asked for as the list is scrolled. */
  readonly found: readonly FoundDocument[];
  /** Undefined where nothing is asked, or no answer has come yet. */
  readonly page: Omit<SearchPage, 'found' | 'state'> | undefined;
  readonly refusal: Refusal | undefined;
  /** How far the index has come; undefined until that is known. */
  readonly indexed: SearchState | undefined;
  /** Grows with every wish to type here. */
  readonly focusAsked: number;
}

type Asked = Pick<Searching, 'text' | 'kind' | 'order'>;

export interface SearchSession {
  readonly store: StoreApi<Searching>;
  /** Asks anew; `isTyping` takes the last word as a beginning. */
  ask(change: Partial<Asked>, isTyping?: boolean): Promise<void>;
  /** The next rows of the same question. */
  askForMore(): Promise<void>;
  /** The index came further: what is listed may be more. Null: the docket is closed. */
  indexChanged(indexed: SearchState | null): void;
  askForFocus(): void;
}

const nothingAsked = { found: [], page: undefined, refusal: undefined };
const atFirst: Searching = {
  text: '',
  kind: 'all',
  order: 'newest',
  ...nothingAsked,
  indexed: undefined,
  focusAsked: 0,
};

const sessions = new WeakMap<object, SearchSession>();

/** The one search of this window: it stays while its view is put away. */
export function searchSessionOf({ mainProcess }: { readonly mainProcess: MainProcess }): SearchSession {
  const session = sessions.get(mainProcess) ?? createSearching(mainProcess);
  sessions.set(mainProcess, session);
  return session;
}

export function createSearching({ call }: Pick<MainProcess, 'call'>): SearchSession {
  const store = createStore<Searching>(() => atFirst);
  // An answer that was overtaken by another question is not shown.
  let newest = 0;
  let wasTyping = false;
  let isAskingForMore = false;

  async function find(offset: number) {
    const { text, kind, order } = store.getState();
    const kinds = kind === 'all' ? [] : [kind];
    return call(searchDocket, { text, kinds, order, isTyping: wasTyping, limit: mostFoundAtOnce, offset });
  }

  async function askAgain(): Promise<void> {
    newest += 1;
    const question = newest;
    if (store.getState().text.trim() === '') return store.setState(nothingAsked);
    const answer = await find(0);
    if (question !== newest) return;
    if (!answer.ok) {
      if (answer.code !== 'search.superseded') store.setState({ ...nothingAsked, refusal: answer });
      return;
    }
    const { found, state, ...page } = answer.value;
    store.setState({ found, page, indexed: state, refusal: undefined });
  }

  return {
    store,
    ask(change, isTyping = false) {
      // What is chosen beside the words leaves the last of them as it was.
      if (change.text !== undefined) wasTyping = isTyping;
      store.setState(change);
      return askAgain();
    },
    async askForMore() {
      const { found, page } = store.getState();
      if (isAskingForMore || page === undefined || found.length >= page.count) return;
      isAskingForMore = true;
      const question = newest;
      const answer = await find(found.length);
      isAskingForMore = false;
      if (question !== newest || !answer.ok) return;
      store.setState({ found: [...found, ...answer.value.found] });
    },
    indexChanged(indexed) {
      if (indexed === null) {
        newest += 1;
        store.setState({ ...nothingAsked, indexed: undefined });
        return;
      }
      store.setState({ indexed });
      // Whoever has scrolled on reads a list that must not move.
      if (store.getState().found.length <= mostFoundAtOnce) void askAgain();
    },
    askForFocus: () => store.setState(({ focusAsked }) => ({ focusAsked: focusAsked + 1 })),
  };
}
