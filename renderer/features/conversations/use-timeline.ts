import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ConversationRow, ConversationState } from '../../../shared/contracts/conversation.contract.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { GridRows } from '../../ui/data-grid/grid-rows.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';
import { conversationState } from './asked-of-docket.ts';
import { openPager, type PagedRows, type RowPager, rowAt, type TimelineQuestion } from './paged-rows.ts';

export interface Timeline extends GridRows<ConversationRow> {
  /** Undefined until the first answer. */
  readonly page: PagedRows['page'];
  readonly state: ConversationState | undefined;
  readonly refusal: Refusal | undefined;
  askAgain(): void;
}

const none: PagedRows = { page: undefined, pages: new Map(), refusal: undefined };
/** Of somebody who types, in milliseconds. */
const pauseMs = 150;

/** Rows of a timeline, asked for while they come into view, and anew whenever the messages are read anew. */
export function useTimeline({ scope, words }: TimelineQuestion): Timeline {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const told = useStore(conversationState, ({ state }) => state);
  const revision = told?.revision ?? 0;
  const settled = usePause(words);
  const [pager, setPager] = useState<RowPager>();
  const [rows, setRows] = useState(none);
  const question = JSON.stringify([scope, settled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds scope and words
  useEffect(() => {
    // A tab that is drawn before its docket is open asks when it is.
    if (docket === undefined) return;
    const opened = openPager(mainProcess, { scope, words: settled });
    setPager(opened);
    const stop = opened.store.subscribe(setRows);
    return () => {
      stop();
      opened.close();
    };
  }, [mainProcess, docket, question]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is the reason to ask again
  useEffect(() => pager?.refresh(), [revision]);
  return useMemo(
    () => ({
      count: rows.page?.count ?? 0,
      rowAt: (index) => rowAt(rows, index),
      show: (first, last) => pager?.show(first, last),
      page: rows.page,
      state: told ?? rows.page?.state,
      refusal: rows.refusal,
      askAgain: () => pager?.refresh(),
    }),
    [rows, pager, told],
  );
}

function usePause(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
