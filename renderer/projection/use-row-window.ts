import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type EntryScope, entryScopeWindow } from './queries/entry-queries.ts';
import { type EvidenceOrder, type EvidenceScope, evidenceWindow } from './queries/evidence-queries.ts';
import type { Query, WindowAnswer } from './queries/query.ts';
import { openRowWindow, type RowWindow, rowAt } from './row-window.ts';
import type { EntryRow, EvidenceRow } from './rows.ts';
import { shownProjection } from './shown-projection.ts';

/** What a virtual list needs of rows that it does not hold. */
export interface WindowedRows<Row> {
  /** Undefined until it is known. */
  readonly count: number | undefined;
  /** Undefined for a row that is not read yet: draw it empty, it comes within a few frames. */
  rowAt(index: number): Row | undefined;
  /** Call it in an effect with the first and last row that are drawn. */
  show(first: number, last: number): void;
}

/** The evidence of a list, of any length. @example const mail = useEvidenceRows({ kind: 'all' }, 'newestFirst'); */
export function useEvidenceRows(scope: EvidenceScope, order: EvidenceOrder): WindowedRows<EvidenceRow> {
  return useRowWindow((start, limit) => evidenceWindow(scope, order, start, limit), [JSON.stringify(scope), order]);
}

/** Entries of the journal, newest first. @example const entries = useEntryRows({ kind: 'all' }); */
export function useEntryRows(scope: EntryScope): WindowedRows<EntryRow> {
  return useRowWindow((start, limit) => entryScopeWindow(scope, start, limit), [JSON.stringify(scope)]);
}

function useRowWindow<Row>(
  window: (start: number, limit: number) => Query<WindowAnswer<Row>>,
  dependencies: readonly unknown[],
): WindowedRows<Row> {
  const projection = useStore(shownProjection, (shown) => shown.projection);
  const [opened, setOpened] = useState<RowWindow<Row>>();
  const [answer, setAnswer] = useState<WindowAnswer<Row>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its window is made of.
  useEffect(() => {
    setAnswer(undefined);
    if (projection === undefined) return setOpened(undefined);
    const rows = openRowWindow(projection, window, reportError);
    setOpened(rows);
    const stop = rows.store.subscribe((state) => setAnswer(state.answer));
    return () => {
      stop();
      rows.close();
    };
  }, [projection, ...dependencies]);
  return useMemo(
    () => ({
      count: answer?.count,
      rowAt: (index) => rowAt(answer, index),
      show: (first, last) => opened?.show(first, last),
    }),
    [answer, opened],
  );
}
