import { createContext, useContext } from 'react';
import type { LayoutOfDraft } from '../../../../shared/contracts/draft.contract.ts';
import type { Draft, DraftBlock } from '../../../../shared/letters/draft.ts';
import type { Change } from './drafting.ts';
import type { WordsOf } from './inline-dom.ts';
import type { FocusWish } from './inline-editor.tsx';

/** Where the caret shall be: a block, and the line or cell within it. */
export interface FocusPlace extends FocusWish {
  readonly block: number;
  readonly part: number;
}

/** What every part of the page of a draft works with. */
export interface DraftPageTools {
  readonly draft: Draft;
  /** As it read last; undefined until the first answer. */
  readonly layout: LayoutOfDraft | undefined;
  readonly wordsOf: WordsOf;
  /** `place` names what is typed into, so that a stretch of typing is one step for undo. */
  readonly change: (change: Change, place?: string) => void;
  readonly focus: FocusPlace | undefined;
  readonly setFocus: (place: Omit<FocusPlace, 'at'> & { readonly at?: FocusPlace['at'] }) => void;
}

const DraftPageContext = createContext<DraftPageTools | undefined>(undefined);
export const DraftPageProvider = DraftPageContext.Provider;

export function useDraftPage(): DraftPageTools {
  const tools = useContext(DraftPageContext);
  if (tools === undefined) throw new Error('A part of a draft is drawn outside its page.');
  return tools;
}

export const emptyParagraph: DraftBlock = { kind: 'paragraph', content: [] };
