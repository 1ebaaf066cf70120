import { createStore } from 'zustand/vanilla';

/** A docket that was open on this machine before. */
export interface RecentDocket {
  readonly name: string;
  /** As shown, e.g. `~/Dockets/OIT-2022`; the window never opens by path, so `open` is a command with a token. */
  readonly place: string;
  /** When it was last open, in words: "today, 08:50". */
  readonly lastOpen: string;
  /** What is known of its journal: "Verified at entry 4,218". */
  readonly standing: { readonly isVerified: boolean; readonly sentence: string } | undefined;
  readonly open: { readonly command: string; readonly args?: unknown };
}

/** What the welcome page knows; the feature that opens dockets fills it. */
export const welcomePage = createStore<{
  readonly dayInWords: string | undefined;
  readonly recent: readonly RecentDocket[];
}>(() => ({
  dayInWords: undefined,
  recent: [],
}));
