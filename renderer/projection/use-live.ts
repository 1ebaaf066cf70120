import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { observe } from './observe.ts';
import type { Projection } from './projection.ts';
import type { Query } from './queries/query.ts';
import { shownProjection } from './shown-projection.ts';

/**
 * The answer to a query of the open docket, drawn again whenever it changes; undefined until it is known and while no docket is open.
 * `dependencies` are what the question is made of.
 * @example const milestones = useLive(() => milestonesOfPlan(plan), [plan]);
 */
export function useLive<Answer>(question: () => Query<Answer>, dependencies: readonly unknown[]): Answer | undefined {
  const projection = useStore(shownProjection, (shown) => shown.projection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its question is made of.
  const live = useMemo(() => createLiveAnswer(projection, question()), [projection, ...dependencies]);
  return useSyncExternalStore(live.subscribe, live.answer);
}

/** Whether the docket has only begun to be read: what a list holds is not yet all. */
export function useIsLoading(): boolean {
  const projection = useStore(shownProjection, (shown) => shown.projection);
  return useSyncExternalStore(
    (onDidChange) => projection?.store.subscribe(onDidChange) ?? (() => {}),
    () => projection?.store.getState().isLoading ?? false,
  );
}

/** As `useLive`, and undefined too while there is no row because the docket has only begun to be read. */
export function useLiveRows<Row>(
  question: () => Query<readonly Row[]>,
  dependencies: readonly unknown[],
): readonly Row[] | undefined {
  const isLoading = useIsLoading();
  const rows = useLive(question, dependencies);
  return isLoading && rows?.length === 0 ? undefined : rows;
}

/** Observes while somebody listens. */
function createLiveAnswer<Answer>(projection: Projection | undefined, query: Query<Answer>) {
  let known: Answer | undefined;
  return {
    answer: () => known,
    subscribe(onDidChange: () => void): () => void {
      if (projection === undefined) return () => {};
      return observe(projection, query, {
        next(answer) {
          known = answer;
          onDidChange();
        },
        error: reportError,
      });
    },
  };
}
