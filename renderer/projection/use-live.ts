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
