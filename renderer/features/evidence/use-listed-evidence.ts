/** The rows of one list as its grid draws them: a window on a list of any length, or all rows gathered where they are filtered or sorted otherwise. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Projection, ProjectionStatus } from '../../projection/projection.ts';
import {
  type EvidenceOrder,
  type EvidenceScope,
  evidenceMonthsOf,
  evidenceWindow,
} from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import { useIsLoading, useLiveRows } from '../../projection/use-live.ts';
import { useEvidenceRows } from '../../projection/use-row-window.ts';
import type { GridColumn, GridSort } from '../../ui/data-grid/grid-column.ts';
import type { GridRows } from '../../ui/data-grid/grid-rows.ts';
import { sortRows } from '../../ui/data-grid/grid-sort.ts';
import { createMatcher, type EvidenceFilter, isFiltering } from './evidence-filter.ts';
import { type GatheringStep, gatherEvidence } from './gather-evidence.ts';
import { type ListedEvidence, rangeOfMonth } from './listed-evidence.ts';

export interface ListedRows extends GridRows<EvidenceRow> {
  /** In the list before it was narrowed; undefined until it is known. */
  readonly total: number | undefined;
  /** The docket is still being read: there will be more. */
  readonly isReading: boolean;
  /** How many of them were looked at, while not all were. */
  readonly looked: number | undefined;
  readonly order: EvidenceOrder;
  /** All rows in the order shown, where they are held. */
  readonly held: readonly EvidenceRow[] | undefined;
  /** The rows from one place to another, both included, be they drawn or not. */
  read(first: number, last: number): Promise<readonly EvidenceRow[]>;
}

interface ListQuestion {
  readonly listed: ListedEvidence;
  readonly filter: EvidenceFilter;
  readonly sort: GridSort;
  readonly columns: readonly GridColumn<EvidenceRow>[];
}

export function useListedEvidence({ listed, filter, sort, columns }: ListQuestion): ListedRows {
  const order: EvidenceOrder = sort.column === 'on' && !sort.isDescending ? 'oldestFirst' : 'newestFirst';
  const months = useLiveRows(() => evidenceMonthsOf(listed.scope), [JSON.stringify(listed.scope)]);
  const range = useMemo(() => months && rangeOfMonth(months, listed.month, order), [months, listed.month, order]);
  const isReading = useIsLoading();
  const isGathered = isFiltering(filter) || sort.column !== 'on';
  const windowed = useEvidenceRows(listed.scope, order);
  const step = useGathered(isGathered ? range : undefined, { listed, filter, order });
  return useMemo(() => {
    if (!isGathered) {
      const { first = 0, count = 0 } = range ?? {};
      return {
        count,
        total: range?.count,
        isReading,
        looked: undefined,
        order,
        held: undefined,
        rowAt: (index) => windowed.rowAt(first + index),
        show: (from, to) => windowed.show(first + from, first + to),
        read: (from, to) => readRange(listed.scope, order, first + from, to - from + 1),
      };
    }
    const rows = sort.column === 'on' ? (step?.rows ?? []) : sortRows(step?.rows ?? [], columns, sort);
    const isDone = step !== undefined && step.looked >= step.total;
    return {
      count: rows.length,
      total: range?.count,
      isReading,
      looked: isDone ? undefined : (step?.looked ?? 0),
      order,
      held: rows,
      rowAt: (index) => rows[index],
      read: async (from, to) => rows.slice(from, to + 1),
    };
  }, [isGathered, isReading, listed.scope, order, range, windowed, step, sort, columns]);
}

async function readRange(
  scope: EvidenceScope,
  order: EvidenceOrder,
  start: number,
  length: number,
): Promise<readonly EvidenceRow[]> {
  const { projection } = shownProjection.getState();
  return projection === undefined ? [] : (await projection.read(evidenceWindow(scope, order, start, length))).rows;
}

interface GatherQuestion {
  readonly listed: ListedEvidence;
  readonly filter: EvidenceFilter;
  readonly order: EvidenceOrder;
}

const answerIntervalMs = 400;

/** Gathers anew when the question or the record changes; what was found before stands until then. */
function useGathered(
  range: { readonly first: number; readonly count: number } | undefined,
  { listed, filter, order }: GatherQuestion,
): GatheringStep | undefined {
  const projection = useStore(shownProjection, (shown) => shown.projection);
  const revision = useRevision(projection);
  const question = JSON.stringify([listed, filter, order]);
  const [answered, setAnswered] = useState<{ readonly question: string; readonly step: GatheringStep }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: question, range and revision say when to look again
  useEffect(() => {
    if (projection === undefined || range === undefined) return;
    const stopping = new AbortController();
    let answeredMs = Number.NEGATIVE_INFINITY;
    const answer = (step: GatheringStep) => {
      // Each answer sorts and draws; a few a second are enough to see that it goes on.
      if (step.looked < step.total && performance.now() - answeredMs < answerIntervalMs) return;
      answeredMs = performance.now();
      // Of a list that is only looked through again, half an answer would make it jump.
      const isAgain = step.looked < step.total;
      setAnswered((before) =>
        isAgain && before?.question === question && isWhole(before.step) ? before : { question, step },
      );
    };
    if (range.count === 0) answer({ rows: [], looked: 0, total: 0 });
    gatherEvidence(projection, {
      scope: listed.scope,
      order,
      range,
      matches: createMatcher(filter),
      signal: stopping.signal,
      onDidLook: answer,
    }).catch((error) => !stopping.signal.aborted && reportError(error));
    return () => stopping.abort();
  }, [projection, question, range?.first, range?.count, revision]);
  return range !== undefined && answered?.question === question ? answered.step : undefined;
}

function isWhole({ looked, total }: GatheringStep): boolean {
  return looked >= total;
}

/** Rises with every entry, and once a second while many are read. */
function useRevision(projection: Projection | undefined): string {
  return useSyncExternalStore(
    (onDidChange) => projection?.store.subscribe(onDidChange) ?? (() => {}),
    () => (projection === undefined ? '' : revisionOf(projection.store.getState())),
  );
}

function revisionOf({ database, isLoading, refreshes, position }: ProjectionStatus): string {
  return `${database.name} ${isLoading ? `loading ${refreshes}` : position}`;
}
